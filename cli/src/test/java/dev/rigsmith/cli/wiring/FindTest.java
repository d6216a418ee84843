package dev.rigsmith.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.process.EngineOutput;
import dev.rigsmith.process.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindTest {

    @TempDir
    Path directory;

    @Test
    void the_one_of_this_machine_lists_files_in_no_language() throws IOException {
        Files.createDirectory(directory.resolve("d"));

        assertThat(said(System.getenv("PATH"), "find", directory.toString(), "-printf", "%P %y\\0"))
                .hasValue(" d\0d d\0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "printf x; exit 1",
                "printf x; echo no such predicate >&2",
                "printf x; kill -9 $$",
                "while printf %1048576s x; do :; done 2>/dev/null | /usr/bin/head -c 67108865"
            })
    void where_it_fails_complains_or_says_too_much_it_says_nothing(String script) throws IOException {
        assertThat(said(holding(script), "find")).isEmpty();
    }

    @Test
    void an_empty_answer_is_one() throws IOException {
        assertThat(said(holding("exit 0"), "find")).hasValue("");
    }

    @Test
    void it_may_be_missing() {
        assertThat(said(directory.toString(), "find")).isEmpty();
    }

    private String holding(String script) throws IOException {
        Path file = Files.writeString(directory.resolve("find"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return directory.toString();
    }

    private static Optional<String> said(String path, String... command) {
        return new Find(new Programs(Map.of("PATH", path), EngineOutput.SILENT))
                .start(List.of(command))
                .get()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
