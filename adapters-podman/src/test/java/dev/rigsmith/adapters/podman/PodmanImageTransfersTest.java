package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.ImageTransfers;
import dev.rigsmith.ports.Registries;
import dev.rigsmith.process.FakePrograms;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PodmanImageTransfersTest {

    private static final String ID = "a".repeat(64);
    private static final ImageReference NAME = ImageReference.parse("quay.io/a:1");
    private static final Registries.Access USUAL = Registries.Access.CONFIGURED;

    private final List<String> shown = new ArrayList<>();

    @TempDir
    private Path directory;

    private FakePrograms fakes;

    private ImageTransfers podman(String script) {
        fakes = new FakePrograms(directory).script("podman", script);
        return new PodmanImageTransfers(
                fakes.programs((program, line) -> shown.add(new String(line, StandardCharsets.UTF_8))));
    }

    @Test
    void what_a_command_shows_is_what_is_run() {
        ImageTransfers podman = podman("echo " + ID);
        Optional<Platform> platform = Optional.of(Platform.parse("linux/arm64"));
        Registries.Access access = new Registries.Access(Optional.of("/a b"), Optional.of(true));

        podman.pull(NAME, platform, access);
        podman.push(new ImageId(ID), NAME, access);

        assertThat(fakes.runs())
                .containsExactly(
                        podman.pullCommand(NAME, platform, access),
                        List.of(
                                "podman",
                                "push",
                                "--authfile=/a b",
                                "--tls-verify=true",
                                "--",
                                ID,
                                "docker://quay.io/a:1"));
    }

    @Test
    void a_pull_shows_its_progress_and_gives_the_last_line() {
        ImageId id = podman("echo Copying >&2; echo noise; echo " + ID).pull(NAME, Optional.empty(), USUAL);

        assertThat(id).isEqualTo(new ImageId(ID));
        assertThat(shown).containsExactly("Copying");
    }

    @Test
    void a_pull_without_an_id_is_an_error() {
        ImageTransfers podman = podman("echo done");

        assertThatThrownBy(() -> podman.pull(NAME, Optional.empty(), USUAL))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("`done`");
    }
}
