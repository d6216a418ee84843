package dev.rigsmith.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Shell scripts in the place of engines, for argument lists and for faults that real engines do not produce on demand.
 * Each writes down its arguments before it does anything else.
 */
public final class FakePrograms {

    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();

    /** @param directory where the scripts are put; it becomes the first of the search path */
    public FakePrograms(Path directory) {
        this.directory = directory;
        environment.put("PATH", directory + ":/usr/bin:/bin");
        environment.put("TMPDIR", directory.resolve("tmp").toString());
        directory.resolve("tmp").toFile().mkdirs();
    }

    /** Puts a script in place. */
    public FakePrograms script(String program, String body) {
        String text =
                "#!/bin/sh\n{ printf '%s\\n' \"" + program + "\" \"$@\"; echo ---; } >>" + log() + "\n" + body + "\n";
        try {
            Path file = Files.writeString(directory.resolve(program), text);
            file.toFile().setExecutable(true);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Adds a variable to the environment of the scripts. */
    public FakePrograms variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** The environment of the scripts. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** Runs the scripts. */
    public Programs programs() {
        return programs(EngineOutput.SILENT);
    }

    /** Runs the scripts and shows their lines. */
    public Programs programs(EngineOutput output) {
        return new Programs(environment, output);
    }

    /** The argument lists of all runs so far, the program first; arguments must be single lines. */
    public List<List<String>> runs() {
        try {
            return Files.notExists(log())
                    ? List.of()
                    : Stream.of(Files.readString(log(), StandardCharsets.UTF_8).split("---\n"))
                            .map(run -> run.lines().toList())
                            .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path log() {
        return directory.resolve("runs.log");
    }
}
