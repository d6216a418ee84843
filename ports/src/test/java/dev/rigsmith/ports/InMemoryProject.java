package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.project.BuildDeclaration;
import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.project.ProjectFile;
import java.io.FileNotFoundException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A tree of directories with projects in it, in memory. It reads no Containerfile that no project declares. */
public final class InMemoryProject implements ProjectSource {

    private final String directory;
    private final Map<String, Supplier<ProjectFile>> files = new HashMap<>();
    private final Map<String, Octets> containerfiles = new HashMap<>();

    /** @param directory the absolute path of the directory that the user stands in */
    public InMemoryProject(String directory) {
        this.directory = directory;
    }

    /** Adds a project file, in place of the one of the same path. */
    public void add(ProjectFile file) {
        files.put(file.path(), () -> file);
    }

    /** Makes reading the file of this path fail, in place of what was there. */
    public void fail(String path, RigsmithException failure) {
        files.put(path, () -> {
            throw failure;
        });
    }

    /** Adds a Containerfile, by its absolute path. */
    public void containerfile(String path, Octets bytes) {
        containerfiles.put(path, bytes);
    }

    @Override
    public Optional<ProjectFile> find() {
        return upward().map(at -> Optional.ofNullable(files.get(at + "/rigsmith.yaml")))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Supplier::get);
    }

    private Stream<String> upward() {
        return Stream.iterate(directory, at -> !at.isEmpty(), at -> at.substring(0, at.lastIndexOf('/')));
    }

    @Override
    public Octets containerfile(BuildDeclaration build) {
        if (!isDeclared(build)) {
            throw new AssertionError("no project declares the build of " + build.containerfile());
        }
        return Optional.ofNullable(containerfiles.get(build.containerfile())).orElseThrow(() -> missing(build));
    }

    private boolean isDeclared(BuildDeclaration build) {
        return find().stream()
                .flatMap(file -> file.rigs().values().stream())
                .anyMatch(rig ->
                        rig instanceof DeclaredRig.Built built && built.build().equals(build));
    }

    private static FileAccessException missing(BuildDeclaration build) {
        String why = "No such file or directory";
        return FileAccessException.unreadable(build.shown(), why, new FileNotFoundException(build.containerfile()));
    }
}
