package dev.rigsmith.application;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.VerifiedImage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Loads a checked image and makes it an extended rig. The rig gets its name last. */
final class PlaceImported {

    private static final int SHORT = 12;

    private final ImageStore store;
    private final EnrolExtended enrolling;
    private final Clock clock;

    PlaceImported(ImageStore store, EnrolExtended enrolling, Clock clock) {
        this.store = store;
        this.enrolling = enrolling;
        this.clock = clock;
    }

    /** The temporary name goes at the end; should that fail as well, the first failure is the one that is told. */
    @SuppressWarnings("try")
    EnrolExtended.Enrolled place(ShortName rig, Story story, VerifiedImage image, boolean replace) {
        ImageReference loaded = whileImporting(rig, image.id());
        try (ImageStore.Temporary name = store.temporary(loaded)) {
            ImageId id = store.load(image, loaded);
            return enrolling.enrol(rig, id, source(story), story.session().message(), replace);
        }
    }

    /** The commands that {@link #place} would run. */
    List<List<String>> commands(ShortName rig, VerifiedImage image) {
        ImageReference loaded = whileImporting(rig, image.id());
        return List.of(
                store.loadCommand(image, loaded),
                store.tagCommand(loaded, OwnedImages.latest(RigKind.EXTENDED, rig)),
                store.removeCommand(loaded));
    }

    /** The name of what the rig was made from. */
    static Optional<String> source(Story story) {
        return story.session()
                .parent()
                .or(() -> story.foundation().map(Foundation::rig))
                .map(Origin::name);
    }

    /** No two processes load the same image at the same instant. */
    private ImageReference whileImporting(ShortName rig, ImageId id) {
        String unique = id.hex().substring(0, SHORT) + "-" + clock.instant().getEpochSecond() + "-"
                + clock.instant().getNano();
        return OwnedImages.whileExtending(rig, unique);
    }
}
