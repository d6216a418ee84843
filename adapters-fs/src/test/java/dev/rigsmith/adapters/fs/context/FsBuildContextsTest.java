package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.ports.BuildContextsContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class FsBuildContextsTest extends BuildContextsContract {

    @TempDir
    Path directory;

    private Path root;

    @BeforeEach
    void makeContext() throws IOException {
        root = Files.createDirectory(directory.resolve("context"));
    }

    @Override
    protected FsBuildContexts contexts() {
        return FsBuildContexts.uncached();
    }

    @Override
    protected ContextSource context() {
        return new ContextSource.Directory(
                root.toString(), directory.resolve("Containerfile").toString());
    }

    @Override
    protected ContextSource missing() {
        String missing = directory.resolve("missing").toString();
        return new ContextSource.Directory(missing, missing + "/Containerfile");
    }

    @Override
    protected void write(String path, String content) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected void makeDirectory(String path) {
        if (!root.resolve(path).toFile().mkdirs()) {
            throw new AssertionError("cannot make " + path);
        }
    }

    @Override
    protected void remove(String path) {
        if (!root.resolve(path).toFile().delete()) {
            throw new AssertionError("cannot remove " + path);
        }
    }

    /** Nothing is remembered here. */
    @Override
    protected void misremember(String path, String content) {}

    Path root() {
        return root;
    }

    @Override
    protected void ignore(String patterns) {
        write(".containerignore", patterns);
    }
}
