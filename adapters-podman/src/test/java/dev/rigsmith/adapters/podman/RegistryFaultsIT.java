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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Registries that fail in every way: one clear sentence, in bounded time. */
class RegistryFaultsIT {

    private static final Duration QUICK = Duration.ofSeconds(8);
    private static final Duration BOUNDED = Duration.ofSeconds(28);
    private static final ScriptedImage IMAGE = new ScriptedImage("one");
    private static final String SENSELESS = "the registry gave for `%s` no manifest of an image";

    @TempDir
    private static Path directory;

    private static ScriptedRegistry server;
    private static Registries registries;

    @BeforeAll
    static void start() {
        server = ScriptedRegistry.start();
        registries = new SkopeoRegistries(
                new RegistrySandbox(directory).plain(server).programs());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Arguments fault(
            String name, ScriptedRegistry.Reply reply, Duration within, ErrorId id, String message) {
        return Arguments.of(name, reply, within, id, message);
    }

    private static Arguments failed(String name, ScriptedRegistry.Reply reply, String message) {
        return fault(name, reply, QUICK, ErrorId.ENGINE_FAILED, message);
    }

    static Stream<Arguments> quick() {
        String own = "the registry of `%s` answers with an error of its own";
        return Stream.of(
                failed("500", Replies.status(500, "oops", Map.of()), own),
                failed("503", Replies.error(503, "UNAVAILABLE", "down"), own),
                failed("a page with 502", Replies.status(502, "<html>\n<h1>Bad Gateway</h1>\n</html>", Map.of()), own),
                failed("garbage", Replies.manifest("{{{nonsense"), SENSELESS),
                failed("nothing", Replies.manifest(""), SENSELESS),
                failed(
                        "a web page",
                        Replies.document("<!DOCTYPE html><p>Log in".getBytes(StandardCharsets.UTF_8), "text/html"),
                        SENSELESS),
                failed(
                        "an endless document",
                        Replies.endless(),
                        "the registry gave for `%s` more than an image can need"),
                failed(
                        "5 MiB",
                        Replies.manifest("{\"x\":\"" + "a".repeat(5 << 20) + "\"}"),
                        "the registry gave for `%s` more"),
                failed("100,000 images", Replies.manifest(index(100_000)), "the registry gave for `%s` more"),
                failed(
                        "redirects without end",
                        exchange -> Replies.redirect(exchange.getRequestURI().getPath())
                                .to(exchange),
                        "the registry of `%s` leads from address to address without end"),
                failed(
                        "a cut connection",
                        Replies.cut(),
                        "the registry of `%s` ended the connection in the middle of its answer"),
                failed(
                        "no configuration",
                        Replies.manifest("{\"schemaVersion\":2,\"config\":{\"size\":3},\"layers\":[]}"),
                        SENSELESS),
                failed("schema 1", Replies.manifest("{\"schemaVersion\":1,\"fsLayers\":[],\"history\":[]}"), SENSELESS),
                fault(
                        "absent",
                        Replies.absent(),
                        QUICK,
                        ErrorId.NOT_IN_REGISTRY,
                        "`%s` does not exist in its registry"),
                fault(
                        "a 404 that is a page",
                        Replies.status(404, "<html>\n404\n</html>", Map.of()),
                        QUICK,
                        ErrorId.NOT_IN_REGISTRY,
                        "`%s` does not exist in its registry"),
                fault(
                        "denied",
                        Replies.error(403, "DENIED", "requested access is denied"),
                        QUICK,
                        ErrorId.REGISTRY_REFUSED,
                        "the registry refuses to give `%s`"));
    }

    static Stream<Arguments> slow() {
        String busy = "the registry of `%s` allows no more questions now";
        String late = "the registry of `%s` did not answer in time";
        return Stream.of(
                fault("429", Replies.error(429, "TOOMANYREQUESTS", "slow down"), BOUNDED, ErrorId.REGISTRY_BUSY, busy),
                fault(
                        "429 with a time",
                        Replies.status(429, "slow down", Map.of("Retry-After", "3600")),
                        BOUNDED,
                        ErrorId.REGISTRY_BUSY,
                        busy),
                fault("a slow drip", Replies.drip(), BOUNDED, ErrorId.REGISTRY_UNREACHABLE, late),
                fault("silence", Replies.silence(), BOUNDED, ErrorId.REGISTRY_UNREACHABLE, late));
    }

    private static String index(int images) {
        String entry =
                "{\"digest\":\"" + IMAGE.digest() + "\",\"platform\":{\"os\":\"linux\",\"architecture\":\"a%d\"}}";
        return IntStream.range(0, images)
                .mapToObj(number -> String.format(entry, number))
                .collect(Collectors.joining(",", "{\"schemaVersion\":2,\"manifests\":[", "]}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("quick")
    void is_told_plainly(String name, ScriptedRegistry.Reply reply, Duration within, ErrorId id, String message) {
        String repository = "fault/" + Integer.toHexString(name.hashCode());
        server.on("/v2/" + repository + "/", reply);
        ImageReference reference = ImageReference.parse(server.address() + "/" + repository + ":1");

        Instant start = Instant.now();
        EngineException failure = catchThrowableOfType(
                EngineException.class, () -> registries.find(reference, Registries.Access.CONFIGURED));

        assertThat(Duration.between(start, Instant.now())).isLessThan(within);
        assertThat(failure.getMessage())
                .startsWith(String.format(message, reference))
                .hasLineCount(1);
        assertThat(failure.id()).isEqualTo(id);
        assertThat(failure.remedy()).isNotBlank().hasLineCount(1);
        assertThat(failure.lastLines()).noneMatch(line -> line.contains("GET http"));
    }

    /** Side by side, since each takes as long as an answer may. */
    @Test
    void what_does_not_come_is_not_waited_for_long() throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Callable<Void>> all = slow().map(Arguments::get)
                    .<Callable<Void>>map(it -> () -> {
                        is_told_plainly(
                                (String) it[0],
                                (ScriptedRegistry.Reply) it[1],
                                (Duration) it[2],
                                (ErrorId) it[3],
                                (String) it[4]);
                        return null;
                    })
                    .toList();
            assertThat(threads.invokeAll(all))
                    .allSatisfy(done -> assertThat(done.get()).isNull());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void an_answer_of_another_digest_than_was_asked_for_is_told() {
        ImageReference wanted = ImageReference.parse(server.address() + "/wrong@sha256:" + "0".repeat(64));
        server.on("/v2/wrong/", Replies.document(IMAGE.manifest(), ScriptedImage.MANIFEST));

        EngineException failure = catchThrowableOfType(
                EngineException.class, () -> registries.find(wanted, Registries.Access.CONFIGURED));

        assertThat(failure).hasMessageContaining("another digest").hasMessageContaining(IMAGE.digest());
    }

    @Test
    void what_a_registry_says_of_the_digest_counts_for_nothing() {
        server.on("/v2/header/", exchange -> {
            exchange.getResponseHeaders().set("Docker-Content-Digest", "sha256:" + "0".repeat(64));
            Replies.document(IMAGE.manifest(), ScriptedImage.MANIFEST).to(exchange);
        });

        RemoteImage found =
                registries.find(ImageReference.parse(server.address() + "/header:1"), Registries.Access.CONFIGURED);

        assertThat(found.digest()).hasToString(IMAGE.digest());
    }

    @Test
    void another_configuration_than_the_manifest_names_is_told() {
        server.publish("config", "1", IMAGE)
                .on("/v2/config/blobs/", Replies.document(new ScriptedImage("two").configuration(), "text/plain"))
                .on(
                        "/v2/config/blobs/" + IMAGE.id(),
                        Replies.document(new ScriptedImage("two").configuration(), "a/b"));
        ImageReference name = ImageReference.parse(server.address() + "/config:1");
        RemoteImage.Single image = (RemoteImage.Single) registries.find(name, Registries.Access.CONFIGURED);

        EngineException failure = catchThrowableOfType(
                EngineException.class, () -> registries.configuration(name, image, Registries.Access.CONFIGURED));

        assertThat(failure.getMessage())
                .startsWith("the registry gave for `" + name + "` ")
                .hasLineCount(1);
    }

    @Test
    void a_list_of_tags_without_end_is_told_in_bounded_time() {
        server.on("/v2/many/tags/list", Replies.drip());
        ImageReference name = ImageReference.parse(server.address() + "/many:1");

        Instant start = Instant.now();
        EngineException failure = catchThrowableOfType(
                EngineException.class, () -> registries.inHaste().tags(name, Registries.Access.CONFIGURED));

        assertThat(failure).isNotNull();
        assertThat(Duration.between(start, Instant.now())).isLessThan(QUICK);
    }

    /** A question is one request beside the one that asks whether this is a registry. */
    @Test
    void a_question_needs_two_requests() {
        try (ScriptedRegistry counting = ScriptedRegistry.start()) {
            counting.publish("one", "1", IMAGE);
            Registries asking = new SkopeoRegistries(
                    new RegistrySandbox(directory).plain(counting, server).programs());

            asking.find(ImageReference.parse(counting.address() + "/one:1"), Registries.Access.CONFIGURED);

            assertThat(counting.asked())
                    .extracting(ScriptedRegistry.Asked::path)
                    .containsExactly("/v2/", "/v2/one/manifests/1");
        }
    }
}
