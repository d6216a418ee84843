package dev.rigsmith.domain.containerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mount of the context shows what the ignore file hides (seen with buildah 1.28.2). */
class ContextMountsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN --mount=type=bind,target=/src true",
                "RUN --mount=target=/src true",
                "RUN --mount=type=BIND,target=/src true",
                "RUN --mount=type=bind,from=,target=/src true",
                "RUN --mount=type=$KIND,target=/src true",
                "ONBUILD RUN --mount=target=/src true"
            })
    void mounts_of_the_context_are_found(String step) {
        assertThat(mountsContext(step)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN true",
                "COPY . /src",
                "RUN --mount=type=cache,target=/root/.cache true",
                "RUN --mount=type=secret,id=npm true",
                "RUN --mount=type=tmpfs,target=/tmp true",
                "RUN --mount=type=bind,from=alpine,target=/src true"
            })
    void other_steps_are_not(String step) {
        assertThat(mountsContext(step)).isFalse();
    }

    private static boolean mountsContext(String step) {
        return Containerfile.parse("Containerfile", ("FROM a\n" + step + "\n").getBytes(StandardCharsets.UTF_8))
                .mountsContext();
    }
}
