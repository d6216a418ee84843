package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.project.BuildDeclaration;
import dev.rigsmith.domain.project.ProjectFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A project in memory: at most one file, and the Containerfiles that it names. */
public final class InMemoryProjects implements ProjectSource {

    private final Map<String, Octets> containerfiles = new HashMap<>();
    private Optional<ProjectFile> file = Optional.empty();

    /** Puts a project file here, in place of the one that was. */
    public void set(ProjectFile newFile) {
        file = Optional.of(newFile);
    }

    /** Writes a Containerfile, by absolute path. */
    public void write(String path, String containerfile) {
        containerfiles.put(path, Octets.ofText(containerfile));
    }

    @Override
    public Optional<ProjectFile> find() {
        return file;
    }

    @Override
    public Octets containerfile(BuildDeclaration build) {
        return Optional.ofNullable(containerfiles.get(build.containerfile()))
                .orElseThrow(() -> FileAccessException.unreadable(
                        build.shown(), "No such file or directory", new AssertionError("it was never written")));
    }
}
