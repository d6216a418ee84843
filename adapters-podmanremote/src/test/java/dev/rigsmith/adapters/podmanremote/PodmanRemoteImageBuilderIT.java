package dev.rigsmith.adapters.podmanremote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.ports.BuildRequests;
import dev.rigsmith.ports.ImageBuilder;
import dev.rigsmith.ports.ImageBuilderContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PodmanRemoteImageBuilderIT extends ImageBuilderContract {

    private static RemoteSandbox sandbox;

    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final ImageBuilder builder = builder(Map.of());

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        sandbox = new RemoteSandbox();
    }

    @AfterAll
    static void stop() {
        try {
            sandbox.requireNothingHere();
        } finally {
            sandbox.close();
        }
    }

    private ImageBuilder builder(Map<String, String> variables) {
        return new PodmanRemoteImageBuilder(sandbox.programs(
                (program, line) -> shown.add(program + ": " + new String(line, StandardCharsets.UTF_8)), variables));
    }

    @Override
    protected ImageBuilder builder() {
        return builder;
    }

    @Override
    protected String base() {
        return dev.rigsmith.process.EngineSandbox.BUSYBOX;
    }

    @Override
    protected Optional<ImageId> find(String name) {
        return sandbox.find(name);
    }

    @Override
    protected Map<String, String> labels(ImageId image) {
        return sandbox.labels(image);
    }

    private Path file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static ContextManifest seen(String... paths) {
        return ContextManifest.of(Stream.of(paths)
                .map(path -> ContextEntry.file(path, 0644, Sha256.of(new byte[0])))
                .toList());
    }

    private BuildRequests in(String containerfile, String... paths) {
        return BuildRequests.of("FROM " + base() + "\n" + containerfile)
                .in(directory.toString(), directory.resolve("Containerfile").toString())
                .seeing(seen(paths));
    }

    @Test
    void output_is_shown_line_by_line() {
        builder.build(in("RUN echo seen-$((40+2)); echo err-$((40+3)) >&2\n").named(name()));

        assertThat(shown).contains("podman: seen-42", "podman: err-43");
    }

    @Test
    void what_was_hashed_arrives_with_everything_that_counts() throws Exception {
        Path tool = file("d/tool", "x");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-x--x"));
        Files.getFileAttributeView(tool, UserDefinedFileAttributeView.class)
                .write("note", StandardCharsets.UTF_8.encode("kept"));
        Files.createLink(directory.resolve("d/same"), tool);
        Files.createSymbolicLink(directory.resolve("d/link"), Path.of("tool"));
        Files.createDirectory(directory.resolve("empty"));
        file("-odd name\n", "1");
        new ProcessBuilder("mkfifo", directory.resolve("fifo").toString())
                .start()
                .waitFor();
        file("unseen", "");

        ImageId built = builder.build(in("COPY . /c/\n", "d/tool", "d/same", "d/link", "empty", "fifo", "-odd name\n")
                .named(name()));

        assertThat(sandbox.content(built, "cd /c; ls -A; stat -c '%a %h %F' d/tool d/same d/link empty fifo"))
                .doesNotContain("unseen")
                .doesNotContain("rigsmith")
                .contains("-odd name", "751 2 regular", "symbolic link", "directory", "fifo");
        String mount = sandbox.far().run("podman", "image", "mount", built.hex());
        assertThat(Files.getFileAttributeView(Path.of(mount, "c/d/tool"), UserDefinedFileAttributeView.class)
                        .list())
                .contains("note");
        sandbox.far().run("podman", "image", "unmount", built.hex());
    }

    @Test
    void the_given_bytes_are_built_whatever_the_files_hold_by_now() throws IOException {
        file("Containerfile", "FROM localhost/other:1\n");
        file(".containerignore", "kept\n");
        file(".dockerignore", "kept\n");
        file("kept", "1");
        file("dropped", "2");

        ImageId built = builder.build(in("COPY . /c/\n", ".containerignore", ".dockerignore", "kept", "dropped")
                .ignoring("dropped\n")
                .named(name()));

        assertThat(sandbox.content(built, "ls -A /c")).contains("kept").doesNotContain("dropped");
    }

    @Test
    void ignore_files_do_not_count_when_none_was_hashed() throws IOException {
        file(".containerignore", "*\n");
        file("kept", "1");

        ImageId built =
                builder.build(in("COPY kept /c/\n", ".containerignore", "kept").named(name()));

        assertThat(sandbox.content(built, "cat /c/kept")).isEqualTo("1");
    }

    @Test
    void what_is_below_an_ignored_directory_can_be_seen() throws IOException {
        file("a/b/c", "1");

        ImageId built = builder.build(
                in("COPY . /c/\n", "a/b/c").ignoring("*\n!a/b/c\n").named(name()));

        assertThat(sandbox.content(built, "cat /c/a/b/c")).isEqualTo("1");
    }

    @Test
    void arguments_and_secrets_arrive_and_are_in_no_error() {
        ImageBuilder known = builder(Map.of("NPM_TOKEN", "hush"));
        String steps =
                "ARG A\nRUN --mount=type=secret,id=npm [ \"$(cat /run/secrets/npm)\" = hush ] && [ \"$A\" = '\"b & c' ]\n";
        known.build(BuildRequests.of("FROM " + base() + "\n" + steps)
                .arg("A", BuildArg.fromEnvironment("\"b & c"))
                .secret("npm", new BuildSecret.Variable("NPM_TOKEN"))
                .named(name()));

        EngineException failure = catchThrowableOfType(
                EngineException.class,
                () -> known.build(BuildRequests.of("FROM " + base() + "\nARG A\nRUN false\n")
                        .arg("A", BuildArg.fromEnvironment("hunter2"))
                        .named(name())));

        assertThat(failure.getMessage() + failure.lastLines() + failure.command())
                .contains("status 1")
                .doesNotContain("hunter2");
    }

    @Test
    void steps_of_earlier_builds_are_reused() {
        BuildRequests request = in("RUN head -c 9 /dev/urandom | sha256sum >/r\n");
        ImageId first = builder.build(request.named(name()));
        ImageId second = builder.build(request.label("more", "1").named(name()));

        assertThat(sandbox.content(second, "cat /r")).isEqualTo(sandbox.content(first, "cat /r"));
        assertThat(sandbox.content(builder.build(request.noCache().named(name())), "cat /r"))
                .isNotEqualTo(sandbox.content(first, "cat /r"));
    }

    @Test
    void a_file_that_went_away_is_an_error() {
        assertThatThrownBy(() -> builder.build(in("COPY . /c/\n", "gone").named(name())))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(directory.toString());
    }

    @Test
    void a_service_that_is_not_there_is_named_at_once() {
        ImageBuilder lost = builder(Map.of("CONTAINER_HOST", "tcp://127.0.0.1:1"));

        assertThatThrownBy(() -> lost.build(small().named(name())))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("tcp://127.0.0.1:1");
    }
}
