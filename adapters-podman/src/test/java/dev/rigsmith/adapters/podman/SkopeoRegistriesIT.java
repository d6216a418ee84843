package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.Registries;
import dev.rigsmith.ports.RegistriesContract;
import dev.rigsmith.process.EngineSandbox;
import dev.rigsmith.process.LoopbackRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SkopeoRegistriesIT extends RegistriesContract {

    private static EngineSandbox sandbox;
    private static LoopbackRegistry registry;

    private final Registries registries = new SkopeoRegistries(sandbox.programs());

    @BeforeAll
    static void start() {
        sandbox = EngineSandbox.create();
        registry = sandbox.startRegistry();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Override
    protected Registries registries() {
        return registries;
    }

    @Override
    protected String host() {
        return sandbox.registryAddress();
    }

    @Override
    protected ImageId publish(ImageReference reference) {
        String id = sandbox.image(Map.of("for", reference.toString()));
        sandbox.run("buildah", "push", "--quiet", id, "docker://" + reference);
        return ImageId.parse(id);
    }

    @Override
    protected ImageId publishIndex(ImageReference reference, Platform platform) {
        String id = sandbox.image(Map.of("for", reference.toString()));
        sandbox.run("buildah", "manifest", "create", "list");
        sandbox.run(
                "buildah",
                "manifest",
                "add",
                "--os=" + platform.os(),
                "--arch=" + platform.architecture(),
                "list",
                "containers-storage:" + id);
        sandbox.run(
                "buildah",
                "manifest",
                "push",
                "--quiet",
                "--tls-verify=false",
                "--all",
                "list",
                "docker://" + reference);
        return ImageId.parse(id);
    }

    /** The digits of the key are no status of the registry's. */
    @Test
    void a_tag_that_holds_a_number_of_an_error_is_no_error() {
        ImageReference odd = ImageReference.parse("127.0.0.1:1/a/b:ab404cd429ef");

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> registries.find(odd, Registries.Access.CONFIGURED))
                .withMessage("the registry of `" + odd + "` cannot be reached");
    }

    /** The server takes the call and says nothing. */
    @Test
    void in_haste_silence_is_not_waited_for() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            ImageReference name = ImageReference.parse("127.0.0.1:" + silent.getLocalPort() + "/a/b:1");
            Instant start = Instant.now();

            assertThatExceptionOfType(EngineException.class)
                    .isThrownBy(() -> registries.inHaste().find(name, Registries.Access.CONFIGURED))
                    .withMessage("the registry of `" + name + "` did not answer in time");

            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void why_there_is_no_answer_is_told_plainly() {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(
                        () -> registries.find(ImageReference.parse("127.0.0.1:1/a/b:1"), Registries.Access.CONFIGURED))
                .withMessage("the registry of `127.0.0.1:1/a/b:1` cannot be reached")
                .satisfies(failure -> assertThat(failure.id()).isEqualTo(ErrorId.REGISTRY_UNREACHABLE));
        ImageReference here = ImageReference.parse(host() + "/a/b:1");
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> registries.find(here, new Registries.Access(Optional.empty(), Optional.of(true))))
                .withMessage("the registry of `" + here + "` does not use TLS")
                .satisfies(failure -> assertThat(failure.remedy()).contains("registries.conf"));
    }
}
