package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.Resolver;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.story.Story;

/** Finds rigs that were made by hand, and what their images tell of that. */
final class FindExtended {

    private final GatherFacts gather;
    private final Suggestions suggestions;
    private final ReadStory stories;

    FindExtended(GatherFacts gather, Suggestions suggestions, ReadStory stories) {
        this.gather = gather;
        this.suggestions = suggestions;
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
        Snapshot snapshot = gather.about(word);
        Resolution rig = Resolver.resolve(word, snapshot.facts());
        if (rig.guessed()) {
            snapshot.images();
            throw suggestions.unknown(word);
        }
        if (rig.kind() != RigKind.EXTENDED) {
            throw otherKind(rig);
        }
        LocalImage image = snapshot.images().find(rig.image()).orElseThrow(() -> gone(rig));
        return new Found(rig, image, stories.of(image).orElseThrow(() -> silent(rig)));
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

    private static RefusedException gone(Resolution rig) {
        return new RefusedException(
                ErrorId.MISSING_IMAGE,
                "the image of `" + rig.name() + "` is gone, and it was made by hand: " + rig.image(),
                "import it from a bundle or another machine");
    }

    private static RefusedException silent(Resolution rig) {
        return new RefusedException(
                ErrorId.NOT_EXTENDED,
                "the image of `" + rig.name() + "` does not tell how it was made: " + rig.image(),
                "what the engine knows of it is told by: podman history " + rig.image());
    }
}
