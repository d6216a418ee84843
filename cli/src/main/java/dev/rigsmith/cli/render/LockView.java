package dev.rigsmith.cli.render;

import dev.rigsmith.application.LockProject;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.lock.LockChange;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What became of a lock file. */
public final class LockView {

    private static final String GAP = "   ";

    private LockView() {}

    /** Prints a line for each image that changed, and what there is to say about the file. */
    public static void text(Screen screen, LockProject.Plan plan, boolean dryRun) {
        plan.changes().forEach(change -> screen.print(line(change)));
        plan.madeHere()
                .forEach(image -> screen.say("• " + image + GAP + "is made on this machine, so no lock can hold it"));
        int held = plan.now().pins().size();
        String images = held == 1 ? "1 image" : held + " images";
        if (plan.isUnchanged()) {
            screen.say(plan.file() + " holds " + images + ", unchanged");
        } else {
            screen.say(plan.file()
                    + (dryRun ? " would hold " : " holds ")
                    + images
                    + (dryRun ? "; nothing was written" : ""));
        }
    }

    private static String line(LockChange change) {
        return switch (change.type()) {
            case ADDED -> "A " + change.image() + GAP + shortened(change.to().orElseThrow());
            case REMOVED ->
                "D " + change.image() + GAP + "was " + shortened(change.from().orElseThrow());
            case MODIFIED ->
                "M " + change.image() + GAP + shortened(change.from().orElseThrow()) + " → "
                        + shortened(change.to().orElseThrow()) + platforms(change);
            case COMPLETED -> "M " + change.image() + GAP + "the same image, of which more is known";
        };
    }

    /** Those that came or went; that the others have new images goes without saying. */
    private static String platforms(LockChange change) {
        String lost = change.platforms().stream()
                .filter(platform -> platform.to().isEmpty())
                .map(platform -> "no more " + platform.platform())
                .collect(Collectors.joining(", "));
        return lost.isEmpty() ? "" : GAP + lost;
    }

    private static String shortened(Digest digest) {
        return digest.shortened();
    }

    /** Prints the names of images that changed alone. */
    public static void names(Screen screen, LockProject.Plan plan) {
        plan.changes().forEach(change -> screen.print(change.image().toString()));
    }

    /** Gives {@code [{image, change, from, to, platforms: [{platform, from, to}]}]}. */
    public static String json(LockProject.Plan plan) {
        return Json.text(json -> json.array(plan.changes(), (fields, change) -> {
            fields.field("image", change.image().toString());
            fields.field("change", change.type().name().toLowerCase(Locale.ROOT));
            fields.field("from", change.from().map(Digest::toString));
            fields.field("to", change.to().map(Digest::toString));
            fields.array("platforms", change.platforms(), (each, platform) -> {
                each.field("platform", platform.platform().toString());
                each.field("from", platform.from().map(Digest::toString));
                each.field("to", platform.to().map(Digest::toString));
            });
        }));
    }

    /** Says which images are used as they come although there is a lock file. */
    public static void unlocked(Screen screen, List<ImageReference> images) {
        if (!images.isEmpty()) {
            screen.say("• not locked: "
                    + images.stream().map(ImageReference::familiar).collect(Collectors.joining(", ")) + GAP
                    + "hold " + (images.size() == 1 ? "it" : "them") + " with `rig lock`");
        }
    }
}
