package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.Registries;
import dev.rigsmith.process.EngineSandbox;
import dev.rigsmith.process.RegistrySandbox;
import dev.rigsmith.process.Replies;
import dev.rigsmith.process.ScriptedImage;
import dev.rigsmith.process.ScriptedRegistry;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pulls need credentials as questions do, and the credentials reach no other host. */
class PullAuthIT {

    private static final String BASIC = "Basic " + RegistrySandbox.basic("joe", "secret");

    /** What podman tells those who want a password when it knows none. */
    private static final Optional<String> NOBODY = Optional.of("Basic " + RegistrySandbox.basic("", ""));

    private static EngineSandbox sandbox;

    private final ScriptedRegistry server = ScriptedRegistry.start();
    private final ScriptedRegistry other = ScriptedRegistry.at("127.0.0.2");
    private final ScriptedImage image = new ScriptedImage("pulled");

    @BeforeAll
    static void create() {
        sandbox = EngineSandbox.create();
    }

    @AfterAll
    static void remove() {
        sandbox.close();
    }

    @BeforeEach
    void start() {
        server.guarded("Basic realm=\"here\"", BASIC);
        sandbox.write("registries.conf", plain(server) + plain(other));
    }

    @AfterEach
    void stop() {
        server.close();
        other.close();
    }

    private static String plain(ScriptedRegistry registry) {
        return "[[registry]]\nlocation = \"" + registry.address() + "\"\ninsecure = true\n";
    }

    private Registries.Access credentials(String password) {
        Path file = sandbox.write(
                "own.json",
                "{\"auths\":{\"" + server.address() + "\":{\"auth\":\"" + RegistrySandbox.basic("joe", password)
                        + "\"}}}");
        return new Registries.Access(Optional.of(file.toString()), Optional.empty());
    }

    private ImageId pull(Registries.Access access) {
        return new PodmanImageTransfers(sandbox.programs())
                .pull(ImageReference.parse(server.address() + "/tools:1"), Optional.empty(), access);
    }

    @Test
    void a_password_opens_and_a_wrong_one_is_told() {
        server.publish("tools", "1", image);

        EngineException wrong = catchThrowableOfType(EngineException.class, () -> pull(credentials("wrong")));
        assertThat(wrong).hasMessageContaining("refuses to give");
        assertThat(wrong.id()).isEqualTo(ErrorId.REGISTRY_REFUSED);
        assertThat(pull(credentials("secret"))).hasToString(image.id());
    }

    @Test
    void credentials_follow_no_redirect() {
        other.publish("tools", "1", image);
        server.on(
                "/v2/tools/",
                exchange -> Replies.redirect("http://" + other.address()
                                + exchange.getRequestURI().getPath())
                        .to(exchange));

        assertThat(pull(credentials("secret"))).hasToString(image.id());

        assertNothingLeaked();
    }

    @Test
    void credentials_reach_no_mirror() {
        sandbox.write(
                "registries.conf",
                plain(server) + "[[registry.mirror]]\nlocation = \"" + other.address() + "\"\ninsecure = true\n");
        other.guarded("Basic realm=\"here\"", BASIC);
        server.publish("tools", "1", image);

        assertThat(pull(credentials("secret"))).hasToString(image.id());

        assertNothingLeaked();
    }

    private void assertNothingLeaked() {
        assertThat(other.asked())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.authorization()).isIn(Optional.empty(), NOBODY));
    }
}
