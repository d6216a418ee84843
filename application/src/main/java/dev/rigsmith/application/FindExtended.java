package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.story.Story;

/** Finds rigs that were made by hand, and what their images tell of that. */
final class FindExtended {

    private final LocateExtended locating;
    private final ReadStory stories;

    FindExtended(LocateExtended locating, ReadStory stories) {
        this.locating = locating;
        this.stories = stories;
    }

    /** An extended rig whose image is here and has a story. */
    record Found(Resolution rig, LocalImage image, Story story) {}

    /**
     * Finds the rig that a word names.
     *
     * @throws UnknownRigException when there is no such rig
     * @throws RefusedException when it is of another kind, its image is gone, or that has no story
     */
    Found find(String word) {
        LocateExtended.Located found = locating.locate(word, FindExtended::otherKind);
        Resolution rig = found.rig();
        return new Found(rig, found.image(), stories.of(found.image()).orElseThrow(() -> silent(rig)));
    }

    private static RefusedException otherKind(Resolution rig) {
        return new RefusedException(
                ErrorId.NOT_EXTENDED,
                "`" + rig.name() + "` is a " + rig.kind().word() + " rig, and was not made by hand",
                rig.containerfile()
                        .map(file -> "it is built from " + file + "; what goes into it is told by: rig key "
                                + rig.name() + " --explain")
                        .orElse("what is known of it is told by: rig info " + rig.name()));
    }

    private static RefusedException silent(Resolution rig) {
        return new RefusedException(
                ErrorId.NOT_EXTENDED,
                "the image of `" + rig.name() + "` does not tell how it was made: " + rig.image(),
                "what the engine knows of it is told by: podman history " + rig.image());
    }
}
