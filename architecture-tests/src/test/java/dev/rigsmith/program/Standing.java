package dev.rigsmith.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program, run in a directory of its own. */
record Standing(Workbench bench, Path directory) {

    /** Makes the directory. */
    static Standing in(Workbench bench, String name) {
        Path directory = bench.path("repositories").resolve(name);
        try {
            Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Standing(bench, directory);
    }

    Standing file(String path, String text) {
        Workbench.write(directory.resolve(path), text);
        return this;
    }

    String text(String path) {
        try {
            return Files.readString(directory.resolve(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Ended rig(String... words) {
        return rig(Map.of(), words);
    }

    Ended rig(Map<String, String> variables, String... words) {
        return start(variables, words).end();
    }

    Running start(Map<String, String> variables, String... words) {
        return run(variables, Checkout.rig().toString(), words);
    }

    /** Runs any program here. */
    Running run(Map<String, String> variables, String program, String... words) {
        List<String> shell = new ArrayList<>(
                List.of("-c", "cd \"$1\" && shift && exec \"$@\"", "sh", directory.toString(), program));
        shell.addAll(List.of(words));
        return bench.run("/bin/sh", variables, shell.toArray(String[]::new));
    }
}
