package dev.rigsmith.ports;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.Problem;
import dev.rigsmith.domain.story.Story;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Texts that mean something to whoever wrote them: every instance knows those of all others. */
public final class InMemoryStoryTexts implements StoryTexts {

    private static final Map<String, Story> KNOWN = new ConcurrentHashMap<>();

    @Override
    public String write(Story story) {
        String text = "name: " + story;
        KNOWN.put(text, story);
        return text;
    }

    @Override
    public Story read(String where, String text) {
        return Optional.ofNullable(KNOWN.get(text))
                .orElseThrow(() -> InvalidFileException.of(
                        ErrorId.INVALID_STORY, new Problem(where, 1, 1, "`name` is missing", "")));
    }
}
