package dev.rigsmith.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ShutdownTest {

    @TempDir
    private Path directory;

    @Test
    void a_process_that_is_told_to_end_stops_its_programs_and_clears_up() throws IOException, InterruptedException {
        Path started = directory.resolve("started");
        Path polite = directory.resolve("polite");
        String script = "trap 'echo bye >" + polite + "; exit 0' TERM; sleep 60 & echo $$ $! >" + started + ".new; mv "
                + started + ".new " + started + "; wait";
        Process victim = victim(script);
        await(started);

        victim.destroy();

        assertThat(victim.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(victim.exitValue()).isEqualTo(143);
        assertThat(polite).hasContent("bye\n");
        assertThat(Alive.any(started)).isFalse();
        assertThat(directory).isDirectoryNotContaining("glob:**rigsmith-*");
        assertThat(directory.resolve("cleaned")).hasContent("by a program\n");
    }

    @Test
    void a_program_that_will_not_end_is_ended() throws IOException, InterruptedException {
        Path started = directory.resolve("started");
        String script = "trap '' TERM; echo $$ >" + started + ".new; mv " + started + ".new " + started
                + "; while :; do sleep 1; done";
        Process victim = victim(script);
        await(started);

        victim.destroy();

        assertThat(victim.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Alive.any(started)).isFalse();
    }

    private Process victim(String script) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Victim.class.getName(),
                        directory.toString(),
                        script)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
    }

    private static void await(Path file) throws InterruptedException {
        while (Files.notExists(file)) {
            Thread.sleep(20);
        }
    }

    /** A process of its own that runs a script in a temporary directory's company. */
    static final class Victim {

        private Victim() {}

        public static void main(String[] arguments) {
            Map<String, String> environment = Map.of("PATH", "/usr/bin:/bin", "TMPDIR", arguments[0]);
            Programs programs = new Programs(environment, EngineOutput.SILENT);
            List<String> clear = List.of("sh", "-c", "echo by a program >" + arguments[0] + "/cleaned");
            Cleanup cleanup = Cleanup.of(() -> programs.run(Invocation.query(clear)));
            try (TemporaryDirectory directory = TemporaryDirectory.create(environment)) {
                directory.write("file", new byte[1]);
                programs.run(Invocation.query(List.of("sh", "-c", arguments[1])));
            } finally {
                cleanup.close();
            }
        }
    }
}
