package dev.rigsmith.adapters.fs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registered rigs among processes that write at once. */
class RegistryProcessesTest {

    private static final int WRITERS = 100;

    @TempDir
    static Path code;

    @TempDir
    Path directory;

    private static QuickJvm writers;

    @BeforeAll
    static void prepare() throws Exception {
        String scratch = Files.createDirectory(code.resolve("scratch"))
                .resolve("rigs.yaml")
                .toString();
        writers =
                QuickJvm.of(Files.createDirectory(code.resolve("code")), RegistryWriter.class, scratch, "r", "0", "3");
    }

    @Test
    void a_hundred_processes_at_once_lose_nothing_and_of_those_with_one_name_one_wins() throws Exception {
        Path file = directory.resolve("data/rigs.yaml");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            processes.add(writers.start(file.toString(), i % 10 == 0 ? "same-" : "rig-" + i + "-", "0", "1"));
        }
        for (Process process : processes) {
            assertThat(process.getInputStream().read()).isEqualTo('.');
        }
        for (Process process : processes) {
            process.getOutputStream().close();
        }
        List<String> told = new ArrayList<>();
        for (Process process : processes) {
            told.add(told(process));
        }

        assertThat(told).as("what the writers told").containsOnly("+", "-");
        assertThat(told.stream().filter("-"::equals)).hasSize(9);
        Set<String> expected = IntStream.range(0, WRITERS)
                .filter(i -> i % 10 != 0)
                .mapToObj(i -> "rig-" + i + "-0")
                .collect(Collectors.toSet());
        expected.add("same-0");
        assertThat(new YamlRigRegistry(file).rigs().keySet()).isEqualTo(expected);
        assertThat(leftovers(file)).isEmpty();
    }

    private static String told(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static List<String> leftovers(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !Set.of("rigs.yaml", ".rigs.yaml.lock").contains(name))
                    .toList();
        }
    }
}
