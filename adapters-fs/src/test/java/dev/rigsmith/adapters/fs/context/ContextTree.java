package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.CapturedContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.Optional;

/** A context on disk, for tests; gone when closed. */
final class ContextTree implements AutoCloseable {

    private final Path top;
    private final Path root;

    ContextTree() {
        try {
            top = Files.createTempDirectory("rigsmith-context");
            root = Files.createDirectory(top.resolve("context"));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    Path path(String name) {
        return root.resolve(name);
    }

    ContextTree file(String name, String content) throws IOException {
        Files.createDirectories(path(name).getParent());
        Files.writeString(path(name), content, StandardCharsets.ISO_8859_1);
        return this;
    }

    ContextTree directory(String name) throws IOException {
        Files.createDirectories(path(name));
        return this;
    }

    ContextTree link(String name, String target) throws IOException {
        Files.createDirectories(path(name).getParent());
        Files.createSymbolicLink(path(name), Path.of(target));
        return this;
    }

    ContextTree hardLink(String name, String existing) throws IOException {
        Files.createDirectories(path(name).getParent());
        Files.createLink(path(name), path(existing));
        return this;
    }

    ContextTree mode(String name, int bits) throws IOException {
        Files.setAttribute(path(name), "unix:mode", bits);
        return this;
    }

    ContextTree attribute(String name, String attribute, String value) throws IOException {
        Files.getFileAttributeView(path(name), UserDefinedFileAttributeView.class)
                .write(attribute, StandardCharsets.UTF_8.encode(value));
        return this;
    }

    /** Runs a program with the context as its directory, where Java itself cannot do a thing. */
    ContextTree run(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command));
            }
            return this;
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }

    CapturedContext capture() {
        return capture(FsBuildContexts.uncached());
    }

    CapturedContext capture(FsBuildContexts contexts) {
        return contexts.capture(source(), BuildContexts.Reading.CHANGED);
    }

    ContextSource.Directory source() {
        return new ContextSource.Directory(
                root.toString(), top.resolve("Containerfile").toString());
    }

    List<String> paths() {
        return capture().manifest().entries().stream()
                .map(entry -> entry.path().latin1())
                .toList();
    }

    ContextEntry entry(String latin1) {
        Optional<ContextEntry> found = capture().manifest().entries().stream()
                .filter(entry -> entry.path().equals(new Octets(latin1)))
                .findFirst();
        return found.orElseThrow(() -> new AssertionError("not there: " + latin1));
    }

    static List<String> changes(CapturedContext captured) {
        return captured.changedSince().stream().map(Octets::latin1).toList();
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
