package dev.rigsmith.adapters.fs.project;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.project.BuildDeclaration;
import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.rig.ShortName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project directory to write files into and to read them from. */
record ProjectFiles(Path directory, Map<String, String> environment) {

    static ProjectFiles in(Path directory) {
        return new ProjectFiles(directory, Map.of());
    }

    ProjectFiles with(String variable, String value) {
        return new ProjectFiles(directory, Map.of(variable, value));
    }

    /** Writes a file below the directory, with the directories that it needs. */
    Path write(String name, byte[] bytes) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    YamlProjectSource from(String start) {
        return new YamlProjectSource(directory.resolve(start), environment, Optional.empty());
    }

    YamlProjectSource source() {
        return from("");
    }

    ProjectFile read(String yaml) {
        write("rigsmith.yaml", yaml);
        return source().find().orElseThrow();
    }

    /** The build of the rig {@code dev}, which has these lines. */
    BuildDeclaration build(String lines) {
        ProjectFile file = read("rigs:\n  dev:\n    build:\n" + lines.indent(6));
        return ((DeclaredRig.Built) file.rigs().get(new ShortName("dev"))).build();
    }

    InvalidFileException refusal(String yaml) {
        write("rigsmith.yaml", yaml);
        return catchThrowableOfType(InvalidFileException.class, () -> source().find());
    }

    /** Every problem as {@code line:column message | hint}. */
    List<String> problems(String yaml) {
        return refusal(yaml).problems().stream()
                .map(problem ->
                        problem.line() + ":" + problem.column() + " " + problem.message() + " | " + problem.hint())
                .toList();
    }
}
