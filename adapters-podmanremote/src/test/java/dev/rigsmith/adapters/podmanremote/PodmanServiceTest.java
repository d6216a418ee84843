package dev.rigsmith.adapters.podmanremote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.process.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodmanServiceTest {

    private static final List<String> IMAGES = List.of("podman", "images");

    @TempDir
    private Path directory;

    private Map<String, String> with(String... variables) {
        Map<String, String> environment = new HashMap<>(Map.of("HOME", directory.toString()));
        environment.put("CONTAINERS_CONF", directory.resolve("none.conf").toString());
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return environment;
    }

    private static PodmanService chosen(Map<String, String> environment) {
        return PodmanService.chosen(environment, Optional.empty()).orElseThrow();
    }

    @Test
    void without_a_word_of_another_the_engine_of_this_machine_is_meant() {
        assertThat(PodmanService.chosen(with(), Optional.empty())).isEmpty();
    }

    @Test
    void an_address_comes_before_the_name_of_a_connection() {
        PodmanService service = chosen(with("CONTAINER_HOST", "unix:///run/x.sock", "CONTAINER_CONNECTION", "far"));

        assertThat(service.place()).isEqualTo("unix:///run/x.sock");
        assertThat(service.command(IMAGES)).containsExactly("podman", "--remote", "images");
    }

    @Test
    void the_name_is_told_to_podman_which_then_knows_when_there_is_none() {
        PodmanService service = chosen(with("CONTAINER_CONNECTION", "far"));

        assertThat(service.command(IMAGES)).containsExactly("podman", "--connection=far", "images");
        assertThat(service.command(List.of("tar", "-c"))).containsExactly("tar", "-c");
    }

    @Test
    void a_name_on_the_command_line_comes_first_for_podman_too() {
        Map<String, String> environment = with("CONTAINER_HOST", "nonsense", "CONTAINER_SSHKEY", "/key");
        PodmanService service =
                PodmanService.chosen(environment, Optional.of("far")).orElseThrow();

        assertThat(service.place()).contains("`far`");
        assertThat(service.environment(environment))
                .doesNotContainKeys("CONTAINER_HOST", "CONTAINER_CONNECTION")
                .containsEntry("CONTAINER_SSHKEY", "/key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[engine]\nremote = true\n",
                "[containers]\n[ engine ]\n  remote=true # yes\n",
                "engine.remote = true\n",
                "[engine]\nremote = false\nremote = true\n"
            })
    void podmans_settings_can_send_it_elsewhere(String text) throws IOException {
        Path conf = Files.writeString(directory.resolve("own.conf"), text);

        assertThat(chosen(with("CONTAINERS_CONF", conf.toString())).command(IMAGES))
                .contains("--remote");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[engine]\nremote = false\n",
                "[network]\nremote = true\n",
                "[engine]\n# remote = true\n",
                "[engine]\nremote_uri = true\n",
                "[engine.service_destinations.remote]\nremote = true\n"
            })
    void other_settings_do_not(String text) throws IOException {
        Path conf = Files.writeString(directory.resolve("own.conf"), text);

        assertThat(PodmanService.chosen(with("CONTAINERS_CONF", conf.toString()), Optional.empty()))
                .isEmpty();
    }

    @Test
    void the_users_own_settings_count() throws IOException {
        Files.createDirectories(directory.resolve(".config/containers/containers.conf.d"));
        Files.writeString(directory.resolve(".config/containers/containers.conf"), "[engine]\nremote = false\n");
        Files.writeString(
                directory.resolve(".config/containers/containers.conf.d/10.conf"), "[engine]\nremote = true\n");

        assertThat(chosen(Map.of("HOME", directory.toString())).place()).contains("default connection");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "far", "http://far", "tcp:\\", "/run/podman.sock"})
    void what_is_no_address_is_refused(String text) {
        Map<String, String> environment = with("CONTAINER_HOST", text);

        assertThatThrownBy(() -> chosen(environment))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("CONTAINER_HOST");
    }

    @Test
    void a_password_is_shown_to_nobody() {
        assertThat(chosen(with("CONTAINER_HOST", "ssh://me:hunter2@far/run/x")).place())
                .isEqualTo("ssh://me:…@far/run/x");
    }

    @Test
    void nothing_that_works_here_alone_is_started() {
        PodmanService service = chosen(with("CONTAINER_CONNECTION", "far"));

        for (List<String> command : List.of(
                List.of("buildah", "containers"), List.of("skopeo", "copy", "oci:/x", "containers-storage:y"))) {
            Invocation invocation = Invocation.query(command);
            assertThatThrownBy(() -> service.before(invocation)).isInstanceOf(EngineException.class);
        }
    }

    @Test
    void nobody_at_an_address_is_told_before_podman_tries() {
        PodmanService service = chosen(with("CONTAINER_HOST", "tcp://127.0.0.1:1"));
        Invocation invocation = Invocation.query(service.command(IMAGES));

        assertThatThrownBy(() -> service.before(invocation))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("tcp://127.0.0.1:1");
    }
}
