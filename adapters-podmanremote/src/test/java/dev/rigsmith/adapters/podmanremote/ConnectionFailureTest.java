package dev.rigsmith.adapters.podmanremote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.process.FakePrograms;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionFailureTest {

    private static final Invocation IMAGES = Invocation.query(List.of("podman", "images"));

    @TempDir
    private Path directory;

    private Programs podman(String body) {
        FakePrograms fakes = new FakePrograms(directory).script("podman", body);
        return fakes.programs()
                .by(PodmanService.chosen(fakes.environment(), Optional.of("far"))
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error: unable to connect to Podman socket: Get \"http://d/v4.3.1/libpod/_ping\": dial unix /x: no one",
                "Error: failed to connect: dial unix /x: no one",
                "Error: failed to connect: ssh: handshake failed"
            })
    void an_engine_that_is_not_reached_is_no_answer(String words) {
        Programs podman = podman("echo '" + words + "' >&2; exit 125");

        EngineException failure = catchThrowableOfType(EngineException.class, () -> podman.run(IMAGES));

        assertThat(failure)
                .hasMessageStartingWith("no podman service answers at connection `far`: ")
                .hasMessageMatching(".*(no one|handshake failed)");
        assertThat(failure.remedy()).contains("nothing was done on this machine");
        assertThat(failure.command()).containsExactly("podman", "--connection=far", "images");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error: something else",
                "failed to connect: said by a command",
                "Error: unable to pull: failed to connect to the registry"
            })
    void other_failures_are_answers(String words) {
        assertThat(podman("echo '" + words + "' >&2; exit 125").run(IMAGES).status())
                .isEqualTo(125);
    }

    @Test
    void a_connection_that_does_not_exist_is_told_with_those_that_do() {
        Programs podman = podman("""
                if [ "$1" = system ]; then printf 'fat\\nother\\n'; exit 0; fi
                echo 'Error: failed to resolve active destination: "far" service destination not found' >&2; exit 125""");

        assertThatThrownBy(() -> podman.run(IMAGES))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure ->
                                assertThat(failure.remedy()).isEqualTo("did you mean `fat`? There are `fat`, `other`"));
    }

    @Test
    void where_there_is_none_at_all_the_command_that_makes_one_is_told() {
        Programs podman = podman("""
                if [ "$1" = system ]; then exit 0; fi
                echo 'Error: failed to resolve active destination: "far" service destination not found' >&2; exit 125""");

        assertThatThrownBy(() -> podman.run(IMAGES))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.remedy()).contains("podman system connection add"));
    }
}
