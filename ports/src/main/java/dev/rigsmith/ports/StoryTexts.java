package dev.rigsmith.ports;

import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.story.Story;

/** Stories as the text that images and bundles carry: {@code rig.yaml}. */
public interface StoryTexts {

    /** Gives the text of a story. Equal stories have equal texts; what is not set is left out. */
    String write(Story story);

    /**
     * Reads a story, also one of kanibako. What is not known is passed over.
     *
     * @param where what the text is of, for messages
     * @throws InvalidFileException (invalid-story) when it has no name, or is otherwise wrong, with line and column
     */
    Story read(String where, String text);
}
