package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.story.PinnedBase;
import dev.rigsmith.domain.story.RecipeText;
import dev.rigsmith.domain.story.Story;

/** Tells how a rig that was made by hand could be built instead. */
public final class TellRecipe {

    private final FindExtended rigs;

    TellRecipe(FindExtended rigs) {
        this.rigs = rigs;
    }

    /**
     * A story as a Containerfile.
     *
     * @param name what was typed for the rig
     */
    public record Recipe(String name, Story story, PinnedBase base, String containerfile) {}

    /**
     * Gives the recipe of the rig that a word names.
     *
     * @throws UnknownRigException when there is no such rig
     * @throws RefusedException when it was not made by hand, or its image does not tell enough
     */
    public Recipe tell(String word) {
        Story story = rigs.find(word).story();
        PinnedBase base = PinnedBase.of(story).orElseThrow(() -> groundless(word));
        return new Recipe(word, story, base, RecipeText.of(story, base));
    }

    private static RefusedException groundless(String word) {
        return new RefusedException(
                ErrorId.NOT_EXTENDED,
                "the image of `" + word + "` does not tell which image it was made from",
                "what was done to it is told by: rig info " + word);
    }
}
