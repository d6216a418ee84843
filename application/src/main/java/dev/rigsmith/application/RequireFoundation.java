package dev.rigsmith.application;

import dev.rigsmith.domain.bundle.ThinBase;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.ImageContents;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.ImageTransfers;
import dev.rigsmith.ports.Progress;
import dev.rigsmith.ports.Registries;
import java.util.List;
import java.util.Optional;

/** Sees to it that the image is here whose layers a thin bundle leaves out. It is known by its id, whatever its name. */
final class RequireFoundation {

    private static final String WHOLE = "ask the sender for the whole rig: rig export without --thin";

    private final ImageStore store;
    private final ImageTransfers transfers;
    private final ImageContents contents;
    private final Progress progress;

    RequireFoundation(ImageStore store, ImageTransfers transfers, ImageContents contents, Progress progress) {
        this.store = store;
        this.transfers = transfers;
        this.contents = contents;
        this.progress = progress;
    }

    /**
     * Whether the image has to be fetched.
     *
     * @throws RefusedException (missing-image) when it is not here, and no registry can have it
     */
    boolean isFetched(String shown, ThinBase base, Story story) {
        if (isHere(base)) {
            return false;
        }
        if (base.reference().isMadeHere()) {
            throw missing(shown, base, story);
        }
        return true;
    }

    private boolean isHere(ThinBase base) {
        return store.images().holds(base.image());
    }

    private static RefusedException missing(String shown, ThinBase base, Story story) {
        String rig = story.foundation()
                .map(foundation -> foundation.rig().name())
                .filter(name -> ImageReference.tryParse(name).isPresent())
                .orElseGet(() -> base.reference().toString());
        return new RefusedException(
                ErrorId.MISSING_IMAGE,
                shown + " was refused: it is thin, and needs image "
                        + base.image().shortened() + " of `" + rig + "`, which is not here",
                "prepare that rig first: rig prep " + rig + "; where it comes out as another image, " + WHOLE);
    }

    /** Fetches it, if need be, and checks that it is the one, down to its layers. */
    void bring(String shown, ThinBase base, Story story, Optional<Platform> platform) {
        if (isFetched(shown, base, story)) {
            ImageReference reference = reference(base, story);
            progress.pulling(reference);
            ImageId found = transfers.pull(reference, platform, Registries.Access.CONFIGURED);
            if (!found.equals(base.image())) {
                throw new RefusedException(
                        ErrorId.MISSING_IMAGE,
                        shown + " was refused: it is thin, and needs image "
                                + base.image().shortened() + "; `" + reference + "` is " + found.shortened()
                                + " by now",
                        WHOLE);
            }
        }
        if (!contents.layers(base.image()).equals(base.layers())) {
            throw new RefusedException(
                    ErrorId.INVALID_ARCHIVE,
                    shown + " was refused: its foundation has other layers than its manifest says",
                    "no rig was changed; " + WHOLE);
        }
    }

    /** The command that {@link #bring} would run to fetch it. */
    List<String> command(ThinBase base, Story story, Optional<Platform> platform) {
        return transfers.pullCommand(reference(base, story), platform, Registries.Access.CONFIGURED);
    }

    /** Tags move: where the story tells the digest, that is asked for. */
    private static ImageReference reference(ThinBase base, Story story) {
        return story.foundation()
                .filter(foundation -> foundation.rig().image().equals(Optional.of(base.image())))
                .map(foundation -> foundation.rig())
                .flatMap(Origin::digest)
                .filter(digest -> base.reference().digest().isEmpty())
                .map(digest -> base.reference().withoutTagAndDigest().withDigest(digest))
                .orElse(base.reference());
    }
}
