package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.process.Replies;
import dev.rigsmith.process.ScriptedImage;
import dev.rigsmith.process.ScriptedRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many rigs are asked for side by side, each once, and what fails for one costs the others nothing. */
class ManyRegistryQuestionsIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final int RIGS = 50;

    private ScriptedRegistry server;
    private ScriptedRegistry silent;

    @BeforeEach
    void start() {
        server = ScriptedRegistry.start();
        silent = ScriptedRegistry.start().on("/", Replies.silence());
        BENCH.engines()
                .write(
                        "registries.conf",
                        Stream.of(server, silent)
                                .map(registry ->
                                        "[[registry]]\nlocation = \"" + registry.address() + "\"\ninsecure = true\n")
                                .reduce("", String::concat));
    }

    @AfterEach
    void stop() {
        server.close();
        silent.close();
    }

    private static void register(List<String> references) {
        StringBuilder rows = new StringBuilder("rigs:\n");
        for (int i = 0; i < references.size(); i++) {
            rows.append(String.format("  rig%d: { kind: prefab, source: \"%s\" }%n", i, references.get(i)));
            BENCH.engines().run("podman", "tag", Workbench.BASE, references.get(i));
        }
        BENCH.registry(rows.toString());
    }

    private static String[] outdated() {
        return Stream.concat(
                        Stream.of("outdated", "--fresh", "--format=json"),
                        IntStream.range(0, RIGS).mapToObj(i -> "rig" + i))
                .toArray(String[]::new);
    }

    @Test
    void fifty_rigs_take_a_few_round_trips() {
        server.slowedBy(300);
        IntStream.range(0, RIGS).forEach(i -> server.publish("many/rig" + i, "1", new ScriptedImage("image " + i)));
        register(IntStream.range(0, RIGS)
                .mapToObj(i -> server.address() + "/many/rig" + i + ":1")
                .toList());

        List<Json> found = Json.parse(BENCH.rig(outdated()).expect(1).out()).elements();

        assertThat(found).hasSize(RIGS).allMatch(rig -> rig.text("status").equals("outdated"));
        assertThat(server.asked()).hasSize(2 * RIGS);
        assertThat(server.mostAtOnce()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void a_host_that_is_silent_costs_its_time_once() {
        server.publish("one", "1", new ScriptedImage("one"));
        register(IntStream.range(0, RIGS)
                .mapToObj(i -> i == RIGS - 1 ? server.address() + "/one:1" : silent.address() + "/many/rig" + i + ":1")
                .toList());

        Instant start = Instant.now();
        List<Json> found = Json.parse(BENCH.rig(outdated()).expect(1).out()).elements();

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(45));
        assertThat(found.subList(0, RIGS - 1))
                .allMatch(rig -> rig.text("status").equals("unknown"));
        assertThat(found.get(RIGS - 1).text("status")).isEqualTo("outdated");
        assertThat(found).extracting(rig -> rig.text("why")).anyMatch(why -> why.contains("was not asked for"));
    }
}
