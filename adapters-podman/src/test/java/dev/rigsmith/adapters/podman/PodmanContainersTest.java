package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalContainer;
import dev.rigsmith.process.FakePrograms;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodmanContainersTest {

    private static final String ID = "c".repeat(64);
    private static final ImageId IMAGE = new ImageId("a".repeat(64));

    @TempDir
    private Path directory;

    private PodmanContainers podman(String answer) {
        return new PodmanContainers(new FakePrograms(directory)
                .script("podman", "cat <<'END'\n" + answer + "\nEND")
                .programs());
    }

    @Test
    void every_container_of_every_tool_is_asked_for_in_one_call() {
        podman("[]").all();

        assertThat(new FakePrograms(directory).runs())
                .singleElement()
                .satisfies(run ->
                        assertThat(run).startsWith("podman", "ps").contains("--all", "--external", "--format=json"));
    }

    @Test
    void what_is_not_needed_is_skipped_whatever_its_form() {
        String text = """
                [{"Id": "%s", "Mounts": [{"a": []}], "Names": ["box", "other"], "Labels": {"x": "y"}, "Ports": null,
                  "ImageID": "%s", "State": "running", "Namespaces": {}}]
                """.formatted(ID, IMAGE.hex());

        assertThat(podman(text).all()).containsExactly(new LocalContainer(ID, "box", Optional.of(IMAGE), true));
    }

    @Test
    void a_container_without_a_name_is_called_by_its_id() {
        String text = "[{\"Id\": \"" + ID + "\", \"Names\": null, \"ImageID\": \"\", \"State\": \"storage\"}]";

        assertThat(podman(text).all()).containsExactly(new LocalContainer(ID, ID, Optional.empty(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[", "[1]", "null"})
    void what_is_no_list_is_an_error(String answer) {
        assertThatThrownBy(() -> podman(answer).all())
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void an_engine_that_cannot_answer_is_an_error() {
        PodmanContainers broken = new PodmanContainers(new FakePrograms(directory)
                .script("podman", "echo 'Error: database is locked' >&2; exit 125")
                .programs());

        assertThatThrownBy(broken::all)
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.lastLines()).containsExactly("Error: database is locked"));
    }
}
