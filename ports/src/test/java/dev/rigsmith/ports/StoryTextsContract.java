package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.Problem;
import dev.rigsmith.domain.story.Legible;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.domain.story.StoryDomain;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What every {@link StoryTexts} does. */
@Domain(StoryDomain.class)
public abstract class StoryTextsContract {

    /** The texts to test. */
    protected abstract StoryTexts texts();

    @Property(tries = 300)
    void what_was_written_is_read(@ForAll Story any) {
        Story story = Legible.of(any);

        assertThat(texts().read("rig.yaml", texts().write(story))).isEqualTo(story);
    }

    @Property(tries = 100)
    void equal_stories_have_equal_texts_and_others_have_others(@ForAll Story any, @ForAll Story another) {
        Story story = Legible.of(any);
        Story other = Legible.of(another);

        assertThat(texts().write(Legible.of(any))).isEqualTo(texts().write(story));
        assertThat(texts().write(story).equals(texts().write(other))).isEqualTo(story.equals(other));
    }

    @Example
    void a_text_without_a_name_is_an_error_that_says_where() {
        Problem problem = refusal("kind: extended\n").problems().get(0);

        assertThat(problem.file()).isEqualTo("a label");
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.column()).isEqualTo(1);
    }

    /** Gives why a text is no story. */
    protected final InvalidFileException refusal(String text) {
        InvalidFileException refused =
                catchThrowableOfType(InvalidFileException.class, () -> texts().read("a label", text));
        assertThat(refused).as("read: " + text).isNotNull();
        assertThat(refused.id()).isEqualTo(ErrorId.INVALID_STORY);
        return refused;
    }
}
