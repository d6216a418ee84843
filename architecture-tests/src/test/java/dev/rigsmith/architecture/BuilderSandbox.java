package dev.rigsmith.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real builder with storage of its own under a temporary directory, so that nothing of the machine's is used or left
 * changed. Storage is plain directories: there is nothing to unmount.
 */
final class BuilderSandbox {

    /** What a process said; its output is split at NUL characters. */
    record Outcome(int status, String output, String errors) {

        List<String> entries() {
            return output.isEmpty() ? List.of() : List.of(output.split("\0"));
        }
    }

    private static final String ENGINE = """
            [engine]
            runtime = "runc"
            [containers]
            default_ulimits = ["nofile=1024:4096", "nproc=1024:4096"]
            netns = "host"
            """;

    private static final String STORAGE = """
            [storage]
            driver = "vfs"
            graphroot = "%1$s/graph"
            runroot = "%1$s/run"
            """;

    private final Path root;

    BuilderSandbox() throws IOException {
        root = Files.createTempDirectory("rigsmith-builder");
        Files.writeString(root.resolve("containers.conf"), ENGINE);
        Files.writeString(root.resolve("storage.conf"), STORAGE.formatted(root));
        Files.createDirectory(root.resolve("tmp"));
    }

    /** A path in the sandbox. */
    Path path(String name) {
        return root.resolve(name);
    }

    Path write(String name, String text) {
        try {
            Files.createDirectories(path(name).getParent());
            return Files.writeString(path(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds without caches; the root directory of the image is written to {@code output}. */
    Outcome build(Path context, Path containerfile, Path output, String... options) {
        List<String> command = new ArrayList<>(List.of("buildah", "build", "--quiet", "--layers=false"));
        command.addAll(List.of(options));
        command.add("--file=" + containerfile);
        command.add("--output=type=local,dest=" + output);
        command.add(context.toString());
        return run("", command);
    }

    /** Builds an image of that name from the directory {@code context}. */
    Outcome buildImage(String name, String containerfile, String ignored, String... options) {
        List<String> command = new ArrayList<>(List.of("buildah", "build", "--pull=never", "--tag=localhost/" + name));
        command.addAll(List.of(options));
        command.add("--file=" + write("Containerfile-" + name, containerfile));
        command.add("--ignorefile=" + write("ignore-" + name, ignored));
        command.add(path("context").toString());
        return run("", command);
    }

    /** Writes an image into an archive, its layers as they are. */
    Path save(String name) {
        Path archive = path(name + ".tar");
        Outcome saved = run("", List.of("buildah", "push", "localhost/" + name, "docker-archive:" + archive));
        if (saved.status() != 0) {
            throw new IllegalStateException(saved.errors());
        }
        return archive;
    }

    /** Runs shell commands, given as UTF-8 whatever this machine's locale is. */
    Outcome shell(String script) {
        return run(script, List.of("sh", "-eu"));
    }

    private Outcome run(String input, List<String> command) {
        try {
            Path errors = Files.createTempFile(root, "errors", "");
            Path output = Files.createTempFile(root, "output", "");
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("CONTAINERS_CONF", path("containers.conf").toString());
            builder.environment()
                    .put("CONTAINERS_STORAGE_CONF", path("storage.conf").toString());
            builder.environment().put("TMPDIR", path("tmp").toString());
            builder.redirectError(errors.toFile()).redirectOutput(output.toFile());
            return finish(builder.start(), input, output, errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome finish(Process process, String input, Path output, Path errors) throws IOException {
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("still running after two minutes: " + process.info());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
        return new Outcome(process.exitValue(), text(output), text(errors));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** Removes everything that was built and written here. */
    void delete() throws IOException, InterruptedException {
        new ProcessBuilder("rm", "-rf", root.toString()).inheritIO().start().waitFor();
    }
}
