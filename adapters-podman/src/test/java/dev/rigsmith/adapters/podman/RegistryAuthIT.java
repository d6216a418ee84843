package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.ports.Registries;
import dev.rigsmith.process.RegistrySandbox;
import dev.rigsmith.process.Replies;
import dev.rigsmith.process.ScriptedImage;
import dev.rigsmith.process.ScriptedRegistry;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials get those who have them in, and reach no other host than the one that they are for. */
class RegistryAuthIT {

    private static final ScriptedImage IMAGE = new ScriptedImage("one");
    private static final String BASIC = "Basic " + RegistrySandbox.basic("joe", "secret");

    /** What skopeo tells those who want a password when it knows none: no name, and no password. */
    private static final Optional<String> NOBODY = Optional.of("Basic " + RegistrySandbox.basic("", ""));

    @TempDir
    private Path directory;

    private final ScriptedRegistry server = ScriptedRegistry.start();
    private final ScriptedRegistry other = ScriptedRegistry.at("127.0.0.2");
    private RegistrySandbox sandbox;
    private Registries registries;

    @BeforeEach
    void settings() {
        sandbox = new RegistrySandbox(directory).plain(server, other);
        registries = new SkopeoRegistries(sandbox.programs());
    }

    @AfterEach
    void stop() {
        server.close();
        other.close();
    }

    private Registries.Access credentials(String password) {
        Path file = sandbox.credentials("own.json", server.address(), "joe", password);
        return new Registries.Access(Optional.of(file.toString()), Optional.empty());
    }

    private ImageReference tools(ScriptedRegistry registry) {
        return ImageReference.parse(registry.address() + "/tools:1");
    }

    private void assertNothingLeaked() {
        assertThat(other.asked())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.authorization()).isIn(Optional.empty(), NOBODY));
    }

    @Test
    void a_password_opens_and_a_wrong_one_or_none_is_told() {
        server.guarded("Basic realm=\"here\"", BASIC).publish("tools", "1", IMAGE);

        assertThat(registries.find(tools(server), credentials("secret")).digest())
                .hasToString(IMAGE.digest());
        for (Registries.Access access : new Registries.Access[] {Registries.Access.CONFIGURED, credentials("wrong")}) {
            EngineException failure =
                    catchThrowableOfType(EngineException.class, () -> registries.find(tools(server), access));
            assertThat(failure).hasMessage("the registry refuses to give `" + tools(server) + "`");
            assertThat(failure.id()).isEqualTo(ErrorId.REGISTRY_REFUSED);
            assertThat(failure.remedy()).contains("podman login");
            assertThat(failure.lastLines()).noneMatch(line -> line.contains("wrong") || line.contains("Basic"));
        }
    }

    @Test
    void the_credentials_of_one_host_do_not_reach_another_that_is_asked() {
        server.guarded("Basic realm=\"here\"", BASIC).publish("tools", "1", IMAGE);
        other.guarded("Basic realm=\"here\"", BASIC).publish("tools", "1", IMAGE);
        Registries.Access access = credentials("secret");

        registries.find(tools(server), access);
        assertThat(catchThrowableOfType(EngineException.class, () -> registries.find(tools(other), access)))
                .isNotNull();

        assertNothingLeaked();
        assertThat(server.asked()).anyMatch(request -> request.authorization().equals(Optional.of(BASIC)));
    }

    @Test
    void they_do_not_follow_a_redirect() {
        other.publish("tools", "1", IMAGE);
        server.guarded("Basic realm=\"here\"", BASIC)
                .on(
                        "/v2/tools/",
                        exchange -> Replies.redirect("http://" + other.address()
                                        + exchange.getRequestURI().getPath())
                                .to(exchange));
        Registries.Access access = credentials("secret");

        RemoteImage found = registries.find(tools(server), access);
        registries.configuration(tools(server), (RemoteImage.Single) found, access);

        assertNothingLeaked();
        assertThat(other.asked())
                .extracting(ScriptedRegistry.Asked::path)
                .contains("/v2/tools/manifests/1", "/v2/tools/blobs/" + IMAGE.id());
    }

    @Test
    void they_do_not_reach_a_mirror() {
        sandbox.registriesConf("""
                [[registry]]
                location = "%s"
                insecure = true
                [[registry.mirror]]
                location = "%s"
                insecure = true
                """.formatted(server.address(), other.address()));
        other.guarded("Basic realm=\"here\"", BASIC);
        server.guarded("Basic realm=\"here\"", BASIC).publish("tools", "1", IMAGE);

        assertThat(registries.find(tools(server), credentials("secret")).digest())
                .hasToString(IMAGE.digest());

        assertNothingLeaked();
    }

    /** The registry names who gives tokens, and that one gets the credentials: so the protocol has it. The token stays here. */
    @Test
    void a_token_is_fetched_where_the_registry_says_and_used_nowhere_else() {
        try (ScriptedRegistry tokens = ScriptedRegistry.at("127.0.0.3")) {
            tokens.on("/token", Replies.status(200, "{\"token\":\"t0\"}", Map.of("Content-Type", "application/json")));
            server.guarded("Bearer realm=\"http://" + tokens.address() + "/token\",service=\"here\"", "Bearer t0")
                    .publish("tools", "1", IMAGE)
                    .on(
                            "/v2/tools/blobs/",
                            Replies.redirect("http://" + other.address() + "/v2/tools/blobs/" + IMAGE.id()));
            server.on(
                    "/v2/tools/blobs/" + IMAGE.id(),
                    Replies.redirect("http://" + other.address() + "/v2/tools/blobs/" + IMAGE.id()));
            other.publish("tools", "1", IMAGE);
            Registries.Access access = credentials("secret");

            RemoteImage found = registries.find(tools(server), access);
            registries.configuration(tools(server), (RemoteImage.Single) found, access);

            assertThat(tokens.asked())
                    .allSatisfy(request -> assertThat(request.authorization()).contains(BASIC));
            assertThat(server.asked())
                    .extracting(ScriptedRegistry.Asked::authorization)
                    .containsOnly(Optional.empty(), Optional.of("Bearer t0"));
            assertNothingLeaked();
        }
    }

    @Test
    void a_token_endpoint_that_fails_is_told() {
        server.guarded("Bearer realm=\"http://" + other.address() + "/token\",service=\"here\"", "Bearer t0");
        for (int status : new int[] {500, 404, 401}) {
            other.on("/token", Replies.status(status, "no", Map.of()));

            EngineException failure = catchThrowableOfType(
                    EngineException.class, () -> registries.find(tools(server), Registries.Access.CONFIGURED));

            assertThat(failure.getMessage())
                    .isEqualTo(
                            status == 401
                                    ? "the registry refuses to give `" + tools(server) + "`"
                                    : "the server that gives tokens for the registry of `" + tools(server)
                                            + "` answers with an error of its own");
        }
    }

    @Test
    void a_damaged_file_of_credentials_is_told() {
        Path damaged = sandbox.credentials("own.json", "x\":\"", "joe", "secret");

        EngineException failure = catchThrowableOfType(
                EngineException.class,
                () -> registries.find(
                        tools(server), new Registries.Access(Optional.of(damaged.toString()), Optional.empty())));

        assertThat(failure.getMessage()).contains("the credentials for the registry of");
        assertThat(server.asked()).isEmpty();
    }
}
