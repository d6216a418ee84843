package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Contexts and bundles may be as large as they like: what the program itself holds of them stays small. */
class MemoryIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final long MOST_KILOBYTES = 150 << 10;
    private static final int FILES = 20_000;

    @BeforeAll
    static void furnish() throws IOException {
        Path project = BENCH.path("home");
        Files.writeString(project.resolve("rigsmith.yaml"), "rigs: { many: { build: many } }\n");
        Path context = Files.createDirectories(project.resolve("many"));
        Files.writeString(context.resolve("Containerfile"), "FROM " + Workbench.BASE + "\nCOPY . /many\n");
        for (int i = 0; i < FILES; i++) {
            Path directory = Files.createDirectories(context.resolve("d" + i / 100));
            Files.writeString(directory.resolve("f" + i), "file " + i);
        }
        BENCH.rig(
                        "extend",
                        "large",
                        "--from",
                        Workbench.BASE,
                        "--",
                        "sh",
                        "-c",
                        "head -c 300000000 /dev/urandom >/large")
                .expect(0);
    }

    /** Runs the program, and gives the most memory that it ever had, without that of engines. */
    private static long kilobytes(String... words) {
        Running running = BENCH.start(words);
        Path status = Path.of("/proc", String.valueOf(running.process().pid()), "status");
        long most = 0;
        while (running.process().isAlive()) {
            most = Math.max(most, peak(status));
            Running.pause();
        }
        running.end().expect(0);
        return most;
    }

    private static long peak(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException over) {
            return 0;
        }
    }

    private static void expectLittle(String... words) {
        assertThat(kilobytes(words)).as("kB of %s", String.join(" ", words)).isBetween(20_000L, MOST_KILOBYTES);
    }

    @Test
    void a_large_context() {
        expectLittle("build", "many");
        expectLittle("build", "many");
        expectLittle("key", "--paranoid", "many");
        expectLittle("list");
    }

    @Test
    void a_large_bundle() {
        expectLittle("export", "large", "--output=large.rig.tgz");
        expectLittle("export", "large", "--compress=zstd", "--output=large.zst");
        expectLittle("import", "large.rig.tgz", "--as=again");
        expectLittle("diff", "large");
    }
}
