package dev.rigsmith.application;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.ImageContents;
import dev.rigsmith.ports.StoryTexts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads what an image says of how it came about. */
final class ReadStory {

    private static final List<String> FILES = List.of("/etc/rigsmith/rig.yaml", "/etc/kanibako/rig.yaml");
    private static final int MOST = 16 * 1024 * 1024;

    private final StoryTexts texts;
    private final ImageContents contents;

    ReadStory(StoryTexts texts, ImageContents contents) {
        this.texts = texts;
        this.contents = contents;
    }

    /**
     * Gives the story of an image: that of its label, or else of its files. Empty where it has none.
     *
     * @throws InvalidFileException (invalid-story) when it has one that cannot be read
     * @throws EngineException when the image cannot be looked into
     */
    Optional<Story> of(LocalImage image) {
        return Optional.ofNullable(image.labels().get(RigLabels.STORY))
                .map(text -> ofLabel(text, "image " + image.id().shortened()))
                .or(() -> FILES.stream()
                        .flatMap(file -> read(image, file).stream())
                        .findFirst());
    }

    /**
     * Gives the story that a label tells.
     *
     * @param whose the image, for messages
     * @throws InvalidFileException (invalid-story) when that cannot be read
     */
    Story ofLabel(String text, String whose) {
        return texts.read("the label " + RigLabels.STORY + " of " + whose, text);
    }

    /** Gives the story of the label alone, which costs nothing. Empty also where that cannot be read. */
    Optional<Story> atAGlance(LocalImage image) {
        try {
            return Optional.ofNullable(image.labels().get(RigLabels.STORY)).map(text -> texts.read("label", text));
        } catch (InvalidFileException damaged) {
            return Optional.empty();
        }
    }

    private Optional<Story> read(LocalImage image, String file) {
        return contents.file(image.id(), file, MOST)
                .map(bytes -> texts.read(
                        file + " of image " + image.id().shortened(),
                        new String(bytes.bytes(), StandardCharsets.UTF_8)));
    }
}
