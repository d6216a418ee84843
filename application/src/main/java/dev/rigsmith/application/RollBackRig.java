package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.Tag;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.story.Snapshot;
import dev.rigsmith.domain.story.Snapshots;
import dev.rigsmith.ports.ImageStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives an extended rig an image back that it had before. The one that it has now is kept, so this can be undone. */
public final class RollBackRig {

    private final GatherFacts gather;
    private final Suggestions suggestions;
    private final ImageStore store;

    RollBackRig(GatherFacts gather, Suggestions suggestions, ImageStore store) {
        this.gather = gather;
        this.suggestions = suggestions;
        this.store = store;
    }

    /**
     * What is to be done.
     *
     * @param image the name of the rig's image
     * @param to the image that it is to be
     * @param current the id of the image that it is now; empty where that is gone
     * @param keep the name under which that is to be kept; empty where it is kept already
     */
    public record Plan(
            ShortName rig,
            ImageReference image,
            Snapshot to,
            Optional<ImageId> current,
            Optional<ImageReference> keep) {}

    /**
     * Looks for the image to go back to. Changes nothing.
     *
     * @param tag its tag; without one, the newest image that was made before the rig's is meant
     * @throws UnknownRigException when there is no such rig
     * @throws RefusedException (no-snapshot) when there is no such image, or the rig was not made by hand
     */
    public Plan plan(String word, Optional<Tag> tag) {
        dev.rigsmith.application.Snapshot moment = gather.about(word);
        Resolution rig = suggestions.rig(word, moment);
        ShortName name = OwnedImages.nameOf(RigKind.EXTENDED, rig.image())
                .filter(found -> rig.kind() == RigKind.EXTENDED)
                .orElseThrow(() -> refusal(
                        "`" + word + "` was not made by hand, so no former image of it is kept",
                        "see what it is with `rig info " + word + "`"));
        return plan(name, tag, moment.images());
    }

    private static Plan plan(ShortName rig, Optional<Tag> tag, LocalImages images) {
        ImageReference latest = OwnedImages.latest(RigKind.EXTENDED, rig);
        Snapshot to = Snapshots.before(rig, tag, images).orElseThrow(() -> refusal(rig, tag, images));
        return new Plan(rig, latest, to, images.find(latest).map(LocalImage::id), Snapshots.nameFor(rig, images));
    }

    private static RefusedException refusal(ShortName rig, Optional<Tag> tag, LocalImages images) {
        String kept = Snapshots.of(rig, images).stream()
                .map(snapshot -> snapshot.tag().value())
                .collect(Collectors.joining(", "));
        if (kept.isEmpty()) {
            return refusal(
                    "no former image of `" + rig + "` is kept",
                    "one is kept whenever the rig is made anew, with `rig extend --force` for example");
        }
        String message = tag.map(value -> "no image of `" + rig + "` is kept as " + value)
                .orElse("no image of `" + rig + "` is kept that is older than the one it has");
        return refusal(message, "choose one of these: " + kept);
    }

    private static RefusedException refusal(String message, String remedy) {
        return new RefusedException(ErrorId.NO_SNAPSHOT, message, remedy);
    }

    /** Carries it out. The name is moved last. */
    public void rollBack(Plan plan) {
        plan.current().ifPresent(id -> plan.keep().ifPresent(name -> store.tag(id, name)));
        store.tag(plan.to().image(), plan.image());
    }

    /** The commands that {@link #rollBack} would run. */
    public List<List<String>> commands(Plan plan) {
        List<List<String>> commands = new ArrayList<>();
        plan.keep().ifPresent(name -> commands.add(store.tagCommand(plan.image(), name)));
        commands.add(store.tagCommand(plan.to().name(), plan.image()));
        return List.copyOf(commands);
    }
}
