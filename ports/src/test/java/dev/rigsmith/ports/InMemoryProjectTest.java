package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.Problem;
import dev.rigsmith.domain.project.BuildDeclaration;
import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.rig.ShortName;
import java.io.FileNotFoundException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InMemoryProjectTest extends ProjectSourceContract {

    private static final List<String> DIRECTORIES = List.of("/work/app/src", "/work/app", "/work");
    private static final String FILE = DIRECTORIES.get(0) + "/rigsmith.yaml";

    private final InMemoryProject project = new InMemoryProject(DIRECTORIES.get(0));

    @Override
    protected ProjectSource source() {
        return project;
    }

    @Override
    protected void declare(int up, List<ShortName> names) {
        String directory = DIRECTORIES.get(up);
        SortedMap<ShortName, DeclaredRig> rigs = new TreeMap<>();
        names.forEach(name ->
                rigs.put(name, new DeclaredRig.Built(build(directory), List.of(), Collections.emptySortedMap())));
        String path = directory + "/rigsmith.yaml";
        project.add(new ProjectFile(path, path, Optional.of(names.get(0)), rigs, Optional.empty()));
    }

    private static BuildDeclaration build(String directory) {
        return BuildDeclaration.of(directory, directory + "/Containerfile", "Containerfile");
    }

    @Override
    protected void declareWrongly() {
        List<Problem> problems = List.of(
                new Problem("rigsmith.yaml", 1, 1, "one is wrong", ""),
                new Problem("rigsmith.yaml", 2, 1, "another is wrong", ""));
        project.fail(
                FILE,
                new InvalidFileException(
                        ErrorId.INVALID_PROJECT_FILE, "rigsmith.yaml has 2 problems", "correct them", problems));
    }

    @Override
    protected void declareUnreadably() {
        project.fail(FILE, FileAccessException.unreadable(FILE, "Permission denied", new FileNotFoundException(FILE)));
    }

    @Override
    protected void containerfile(Octets bytes) {
        project.containerfile(DIRECTORIES.get(0) + "/Containerfile", bytes);
    }

    @Test
    void a_build_that_no_project_declares_is_a_mistake_of_the_test() {
        assertThatThrownBy(() -> project.containerfile(build("/elsewhere"))).isInstanceOf(AssertionError.class);
    }
}
