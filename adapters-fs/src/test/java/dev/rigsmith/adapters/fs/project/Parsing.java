package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.adapters.fs.yaml.YamlReader;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.Problem;
import dev.rigsmith.domain.project.ProjectFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads project files as if they were in {@code /project}, without a disk. */
final class Parsing {

    static final String DIRECTORY = "/project";
    static final Map<String, String> ENVIRONMENT = Map.of("TOKEN_A", "value of a", "_B2", "value of b");

    private Parsing() {}

    static ProjectFile parse(byte[] bytes) {
        Path path = Path.of(DIRECTORY, YamlProjectSource.FILE);
        ProjectForm form = new ProjectForm(path, new Directories(path.getParent()), ENVIRONMENT);
        return YamlReader.read(YamlProjectSource.FILE, ErrorId.INVALID_PROJECT_FILE, bytes, form::read);
    }

    static ProjectFile parse(String yaml) {
        return parse(yaml.getBytes(StandardCharsets.UTF_8));
    }

    static List<Problem> problems(String yaml) {
        try {
            parse(yaml);
            return List.of();
        } catch (InvalidFileException wrong) {
            return wrong.problems();
        }
    }
}
