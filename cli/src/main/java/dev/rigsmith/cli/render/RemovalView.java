package dev.rigsmith.cli.render;

import dev.rigsmith.application.RemoveRig.Plan;
import dev.rigsmith.application.RemoveRig.Removed;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.remove.Item;
import dev.rigsmith.domain.remove.Removal;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.text.Visible;
import java.util.List;

/** What is removed, or would be. */
public final class RemovalView {

    private RemovalView() {}

    /** Says what would go, and what cannot be brought back, as the ground for a question. */
    public static void question(Screen screen, Plan plan) {
        for (Removal rig : plan.rigs()) {
            screen.say(screen.errStyle().strong(Visible.of(rig.name())) + "   "
                    + rig.kind().word());
            rig.items().forEach(item -> screen.say("  " + Visible.of(item.text()) + warning(screen, rig, item)));
            afterwards(screen, rig, "  ");
        }
    }

    private static String warning(Screen screen, Removal rig, Item item) {
        if (item instanceof Item.Template) {
            return screen.errStyle().bad("   its files are deleted");
        }
        return item instanceof Item.Image image && rig.irreplaceable().contains(image.name())
                ? screen.errStyle().bad("   " + loss(rig))
                : "";
    }

    private static String loss(Removal rig) {
        return rig.kind() == RigKind.EXTENDED
                ? "made by hand: it cannot be rebuilt; export it first"
                : "no registry has it: it cannot be fetched again";
    }

    /** Prints one line for each thing that would go, and says what stays. */
    public static void dryRun(Screen screen, Plan plan) {
        for (Removal rig : plan.rigs()) {
            rig.items().forEach(item -> screen.print("would remove " + Visible.of(item.text())));
            outcome(screen, rig);
        }
    }

    /** Prints that one thing is gone. */
    public static void removed(Screen screen, Item item) {
        screen.print("removed " + Visible.of(item.text()));
    }

    /** Says what stays of a rig, and what its name means now. */
    public static void outcome(Screen screen, Removal rig) {
        if (rig.isEmpty()) {
            screen.say("`" + Visible.of(rig.name()) + "` has no image here");
        } else {
            afterwards(screen, rig, "");
        }
    }

    private static void afterwards(Screen screen, Removal rig, String indent) {
        rig.kept().forEach(kept -> screen.say(indent + kept.image() + " stays, because " + Visible.of(kept.why())));
        screen.say(indent + Visible.of(then(rig)));
    }

    private static String then(Removal rig) {
        String name = "`" + rig.name() + "`";
        if (rig.isDeclaredStill()) {
            return name + " itself stays; `rig prep " + rig.name() + "` makes it ready again";
        }
        return rig.then()
                .map(now -> name + " then means the " + now.kind().word() + " rig of that name, " + origin(now))
                .orElse(name + " then means nothing");
    }

    private static String origin(Resolution rig) {
        return rig.containerfile().or(rig::source).orElse(rig.image().toString());
    }

    /** Says what was not removed because of a failure. */
    public static void left(Screen screen, List<Removed> rigs) {
        rigs.stream()
                .flatMap(rig -> rig.left().stream())
                .forEach(item -> screen.say("not removed: " + Visible.of(item.text())));
    }

    /** Gives {@code [{name, images}]} and what else went, stayed or was left. */
    public static String json(List<Removed> rigs) {
        return Json.text(json -> json.array(rigs, (fields, removed) -> {
            Removal rig = removed.rig();
            List<Item> done = removed.done();
            fields.field("name", rig.name());
            fields.texts("images", texts(done, Item.Image.class));
            fields.field("kind", rig.kind().word());
            fields.field("row", done.stream().anyMatch(Item.Row.class::isInstance));
            fields.field("record", done.stream().anyMatch(Item.Record.class::isInstance));
            fields.texts(
                    "template",
                    done.stream()
                            .filter(Item.Template.class::isInstance)
                            .flatMap(item -> ((Item.Template) item).places().stream())
                            .toList());
            fields.array("kept", rig.kept(), (each, kept) -> {
                each.field("image", kept.image().toString());
                each.field("why", kept.why());
            });
            fields.texts("left", removed.left().stream().map(Item::text).toList());
            fields.field("then", rig.then().map(now -> now.kind().word()));
        }));
    }

    private static List<String> texts(List<Item> items, Class<? extends Item> type) {
        return items.stream().filter(type::isInstance).map(Item::text).toList();
    }
}
