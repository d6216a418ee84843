package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.Registries;
import dev.rigsmith.process.RegistrySandbox;
import dev.rigsmith.process.ScriptedImage;
import dev.rigsmith.process.ScriptedRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user's registries.conf says counts for questions too. */
class RegistriesConfIT {

    private static final ScriptedImage IMAGE = new ScriptedImage("one");

    @TempDir
    private Path directory;

    private final ScriptedRegistry server = ScriptedRegistry.start();
    private RegistrySandbox sandbox;

    @BeforeEach
    void settings() {
        sandbox = new RegistrySandbox(directory);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String found(String reference) {
        return new SkopeoRegistries(sandbox.programs())
                .find(ImageReference.parse(reference), Registries.Access.CONFIGURED)
                .digest()
                .toString();
    }

    private EngineException failure(String reference) {
        return catchThrowableOfType(EngineException.class, () -> found(reference));
    }

    @Test
    void a_mirror_is_asked_in_place_of_the_registry() {
        server.publish("mirror/tools", "1", IMAGE);
        sandbox.registriesConf("""
                [[registry]]
                location = "registry.invalid/corp"
                [[registry.mirror]]
                location = "%s/mirror"
                insecure = true
                """.formatted(server.address()));

        assertThat(found("registry.invalid/corp/tools:1")).isEqualTo(IMAGE.digest());
    }

    @Test
    void why_the_registry_did_not_answer_counts_and_not_why_its_mirror_did_not() {
        sandbox.registriesConf("""
                [[registry]]
                location = "registry.invalid/corp"
                [[registry.mirror]]
                location = "%s/mirror"
                insecure = true
                """.formatted(server.address()));

        assertThat(failure("registry.invalid/corp/tools:1"))
                .hasMessage("the registry of `registry.invalid/corp/tools:1` cannot be reached");
        assertThat(server.asked()).isNotEmpty();
    }

    @Test
    void a_registry_that_is_blocked_is_not_asked() {
        server.publish("tools", "1", IMAGE);
        sandbox.registriesConf(
                "[[registry]]\nlocation = \"" + server.address() + "\"\ninsecure = true\nblocked = true\n");

        EngineException blocked = failure(server.address() + "/tools:1");

        assertThat(blocked).hasMessageContaining("registries.conf blocks");
        assertThat(blocked.id()).isEqualTo(ErrorId.REGISTRY_REFUSED);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void another_location_is_asked_under_its_own_name() {
        server.publish("real/tools", "1", IMAGE);
        sandbox.registriesConf("""
                [[registry]]
                prefix = "registry.invalid/corp"
                location = "%s/real"
                insecure = true
                """.formatted(server.address()));

        assertThat(found("registry.invalid/corp/tools:1")).isEqualTo(IMAGE.digest());
    }

    @Test
    void what_is_not_said_to_be_without_tls_is_not_asked_without() {
        server.publish("tools", "1", IMAGE);

        assertThat(failure(server.address() + "/tools:1")).isNotNull();
        assertThat(server.asked()).isEmpty();
        sandbox.plain(server);
        assertThat(found(server.address() + "/tools:1")).isEqualTo(IMAGE.digest());
    }

    @Test
    void an_alias_says_what_a_short_name_stands_for() throws IOException {
        server.publish("real/tools", "1", IMAGE);
        String plain = "[[registry]]\nlocation = \"" + server.address() + "\"\ninsecure = true\n";
        sandbox.registriesConf(plain + "[aliases]\n\"tools\" = \"" + server.address() + "/real/tools\" # ours\n");
        assertThat(found("tools:1")).isEqualTo(IMAGE.digest());
        assertThat(found("tools@" + IMAGE.digest())).isEqualTo(IMAGE.digest());

        sandbox.registriesConf(plain);
        Path own = Files.createDirectories(directory.resolve(".config/containers/registries.conf.d"));
        Files.writeString(own.resolve("own.conf"), "[aliases]\nmine = '" + server.address() + "/real/tools'\n");
        assertThat(found("mine:1")).isEqualTo(IMAGE.digest());
    }

    @Test
    void a_name_without_an_alias_is_searched_for_where_the_user_says() {
        server.publish("corp/tools", "1", IMAGE);
        sandbox.registriesConf(
                "unqualified-search-registries = [\n  \"" + server.address() + "\", \"other.invalid\"\n]\n"
                        + "[[registry]]\nlocation = \"" + server.address() + "\"\ninsecure = true\n");

        assertThat(found("corp/tools:1")).isEqualTo(IMAGE.digest());
    }

    @Test
    void a_file_that_makes_no_sense_is_told() {
        sandbox.registriesConf("[[registry\n");

        assertThat(failure(server.address() + "/tools:1").lastLines())
                .anySatisfy(line -> assertThat(line).contains("registries.conf"));
    }
}
