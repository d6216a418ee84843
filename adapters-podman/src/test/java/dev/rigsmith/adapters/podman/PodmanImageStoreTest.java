package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.ImageQuery;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.process.EngineOutput;
import dev.rigsmith.process.FakePrograms;
import dev.rigsmith.process.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodmanImageStoreTest {

    private static final String ID = "0123456789abcdef".repeat(4);
    private static final String DIGEST = "sha256:" + "ab".repeat(32);

    @TempDir
    private Path directory;

    private final List<String> shown = new CopyOnWriteArrayList<>();
    private FakePrograms fakes;

    @BeforeEach
    void start() {
        fakes = new FakePrograms(directory);
    }

    private ImageStore podman(String body) {
        return new PodmanImageStore(fakes.script("podman", body)
                .programs((program, line) -> shown.add(new String(line, StandardCharsets.UTF_8))));
    }

    private static ImageReference reference(String text) {
        return ImageReference.parse(text);
    }

    private List<String> onlyRun() {
        assertThat(fakes.runs()).hasSize(1);
        return fakes.runs().get(0);
    }

    @Test
    void all_images_are_one_call() {
        podman("echo '[]'").images();

        assertThat(onlyRun()).containsExactly("podman", "images", "--format=json");
    }

    @Test
    void what_keeps_a_question_from_being_put_is_told_with_the_answer() {
        ImageStore none = new PodmanImageStore(
                new Programs(Map.of("PATH", directory.resolve("empty").toString()), EngineOutput.SILENT));
        ImageStore.Asked asked = none.ask(new ImageQuery(Set.of(reference("a")), Set.of()));

        assertThatThrownBy(asked::answer)
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.id()).isEqualTo(ErrorId.ENGINE_MISSING));
    }

    @Test
    void some_images_are_one_call_with_a_filter_each() {
        podman("echo '[]'")
                .images(
                        List.of(reference("localhost/a:1"), reference("bare"), reference("quay.io/b:2@" + DIGEST)),
                        List.of("localhost/rig/template/*"));

        assertThat(onlyRun())
                .containsExactly(
                        "podman",
                        "images",
                        "--all",
                        "--format=json",
                        "--filter=reference=localhost/a:1",
                        "--filter=reference=localhost/bare:latest",
                        "--filter=reference=docker.io/library/bare:latest",
                        "--filter=reference=quay.io/b",
                        "--filter=reference=localhost/rig/template/*");
    }

    @Test
    void nothing_asked_for_is_no_call() {
        assertThat(podman("exit 1").images(List.of(), List.of()).all()).isEmpty();
        assertThat(fakes.runs()).isEmpty();
    }

    @Test
    void other_calls_put_references_after_the_options() {
        ImageStore store = podman("echo " + ID);

        store.tag(new ImageId(ID), reference("localhost/b:1"));
        store.remove(reference("b"));

        assertThat(fakes.runs())
                .containsExactly(
                        List.of("podman", "tag", "--", "sha256:" + ID, "localhost/b:1"),
                        List.of("podman", "rmi", "--no-prune", "--ignore", "--", "localhost/b:latest"));
    }

    @Test
    void a_query_that_fails_is_an_error_with_the_engines_words() {
        ImageStore store = podman("echo '[]'; echo 'Error: database is locked' >&2; exit 125");

        EngineException failure = catchThrowableOfType(EngineException.class, store::images);

        assertThat(failure.id()).isEqualTo(ErrorId.ENGINE_FAILED);
        assertThat(failure.status()).isEqualTo(125);
        assertThat(failure.command()).containsExactly("podman", "images", "--format=json");
        assertThat(failure.lastLines()).containsExactly("Error: database is locked");
        assertThat(failure.remedy()).contains("another process holds the image store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[",
                "[{\"Id\": \"x\"}]",
                "[{\"Names\": []}]",
                "[1]",
                "null",
                "[{\"Id\": \"00",
                "not json"
            })
    void an_answer_that_cannot_be_read_is_an_error_and_not_empty(String answer) {
        ImageStore store = podman("printf '%s' '" + answer + "'");

        assertThatThrownBy(store::images).isInstanceOf(EngineException.class).hasMessageContaining("cannot be read");
    }

    @Test
    void a_missing_engine_says_what_to_install() {
        ImageStore store =
                new PodmanImageStore(new Programs(Map.of("PATH", directory.toString()), EngineOutput.SILENT));

        assertThatThrownBy(store::images).isInstanceOf(EngineException.class).hasMessage("podman is not installed");
    }
}
