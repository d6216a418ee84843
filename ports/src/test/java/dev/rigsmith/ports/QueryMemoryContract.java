package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.ImageQuery;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link QueryMemory} does. */
public abstract class QueryMemoryContract {

    private static final ImageQuery ONE = new ImageQuery(
            Set.of(
                    ImageReference.parse("debian:12"),
                    ImageReference.parse("registry.example.com:5000/a/b@sha256:" + "d".repeat(64))),
            Set.of("localhost/rig/template/*", "localhost/rig/project/x"));
    private static final ImageQuery OTHER = new ImageQuery(Set.of(), Set.of("localhost/rig/template/*"));

    /** The memory to test, which is empty, and the same one each time. */
    protected abstract QueryMemory memory();

    @Test
    void what_was_never_asked_is_not_remembered() {
        assertThat(memory().recall("jvm")).isEmpty();
    }

    @Test
    void a_query_is_remembered_until_another_one_about_the_same_comes() {
        memory().remember("jvm", ONE);
        assertThat(memory().recall("jvm")).contains(ONE);
        memory().remember("jvm", OTHER);
        assertThat(memory().recall("jvm")).contains(OTHER);
    }

    @Test
    void topics_are_any_text_and_not_mixed_up() {
        memory().remember("jvm", ONE);
        memory().remember("", OTHER);
        memory().remember("* jvm\tx", OTHER);
        memory().remember("ünï", ONE);

        assertThat(memory().recall("jvm")).contains(ONE);
        assertThat(memory().recall("")).contains(OTHER);
        assertThat(memory().recall("* jvm\tx")).contains(OTHER);
        assertThat(memory().recall("ünï")).contains(ONE);
        assertThat(memory().recall("jv")).isEmpty();
        assertThat(memory().recall("jvm2")).isEmpty();
    }

    @Test
    void nothing_to_ask_is_remembered_as_well() {
        memory().remember("jvm", new ImageQuery(Set.of(), Set.of()));

        assertThat(memory().recall("jvm")).contains(new ImageQuery(Set.of(), Set.of()));
    }
}
