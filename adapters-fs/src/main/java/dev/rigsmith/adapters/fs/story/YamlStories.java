package dev.rigsmith.adapters.fs.story;

import dev.rigsmith.adapters.fs.yaml.YamlDocument;
import dev.rigsmith.adapters.fs.yaml.YamlReader;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.StoryTexts;
import java.nio.charset.StandardCharsets;

/** Stories in YAML. */
public final class YamlStories implements StoryTexts {

    @Override
    public String write(Story story) {
        return YamlDocument.of(StoryFields.of(story));
    }

    @Override
    public Story read(String where, String text) {
        return YamlReader.read(where, ErrorId.INVALID_STORY, text.getBytes(StandardCharsets.UTF_8), StoryForm::story);
    }
}
