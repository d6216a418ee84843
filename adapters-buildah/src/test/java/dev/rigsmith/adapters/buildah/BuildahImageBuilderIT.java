package dev.rigsmith.adapters.buildah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.ports.BuildRequests;
import dev.rigsmith.ports.ImageBuilder;
import dev.rigsmith.ports.ImageBuilderContract;
import dev.rigsmith.process.EngineSandbox;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import dev.rigsmith.process.WorkMark;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildahImageBuilderIT extends ImageBuilderContract {

    private static EngineSandbox sandbox;

    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final ImageBuilder builder = builder(Map.of());

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        sandbox = EngineSandbox.create();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private ImageBuilder builder(Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(sandbox.environment());
        environment.putAll(variables);
        return new BuildahImageBuilder(new Programs(
                environment, (program, line) -> shown.add(program + ": " + new String(line, StandardCharsets.UTF_8))));
    }

    @Override
    protected ImageBuilder builder() {
        return builder;
    }

    @Override
    protected String base() {
        return EngineSandbox.BUSYBOX;
    }

    @Override
    protected Optional<ImageId> find(String name) {
        return sandbox.run("podman", "images", "--no-trunc", "--format={{.Id}}", "--filter=reference=" + name)
                .lines()
                .findFirst()
                .map(ImageId::parse);
    }

    @Override
    protected Map<String, String> labels(ImageId image) {
        Map<String, String> labels = new HashMap<>();
        String separator = "\u001e";
        String printed = sandbox.run(
                "podman",
                "image",
                "inspect",
                "--format={{range $k, $v := .Labels}}{{$k}}={{$v}}" + separator + "{{end}}",
                image.hex());
        Stream.of(printed.split(separator))
                .filter(label -> label.contains("="))
                .map(label -> label.split("=", 2))
                .forEach(label -> labels.put(label[0], label[1]));
        return labels;
    }

    private String content(ImageId image, String command) {
        return sandbox.run("podman", "run", "--rm", "--network=none", image.hex(), "sh", "-c", command);
    }

    private String file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    @Test
    void the_builders_output_is_shown_line_by_line() {
        builder.build(BuildRequests.of("FROM " + base() + "\nRUN echo seen-$((40+2)); echo err-$((40+3)) >&2\n")
                .named(name()));

        assertThat(shown).contains("buildah: seen-42", "buildah: err-43");
    }

    @Test
    void the_given_bytes_are_built_whatever_the_files_hold_by_now() throws IOException {
        String containerfile = file("Containerfile", "FROM localhost/other:1\n");
        file(".containerignore", "kept\n");
        file(".dockerignore", "kept\n");
        file("kept", "1");
        file("dropped", "2");

        ImageId built = builder.build(BuildRequests.of("FROM " + base() + "\nCOPY . /c/\n")
                .in(directory.toString(), containerfile)
                .ignoring("dropped\n")
                .named(name()));

        assertThat(content(built, "ls -A /c")).contains("kept").doesNotContain("dropped");
    }

    @Test
    void ignore_files_do_not_count_when_none_was_hashed() throws IOException {
        String containerfile = file("Containerfile", "");
        file(".containerignore", "*\n");
        file("Containerfile.dockerignore", "*\n");
        file("kept", "1");

        ImageId built = builder.build(BuildRequests.of("FROM " + base() + "\nCOPY kept /c/\n")
                .in(directory.toString(), containerfile)
                .named(name()));

        assertThat(content(built, "ls /c")).isEqualTo("kept");
    }

    @Test
    void a_containerfile_that_ends_in_in_is_not_preprocessed() throws IOException {
        String containerfile = file("Containerfile.in", "");

        ImageId built =
                builder.build(BuildRequests.of("#define FROM NOTHING\nFROM " + base() + "\nRUN echo yes >/yes\n")
                        .in(directory.toString(), containerfile)
                        .named(name()));

        assertThat(content(built, "cat /yes")).isEqualTo("yes");
    }

    @Test
    void arguments_reach_the_build_however_they_travel() {
        ImageId built = builder.build(BuildRequests.of(
                        "FROM " + base()
                                + "\nARG PLAIN\nARG TOKEN\nARG EMPTY=default\nARG NONE=default\nARG SECRET_NONE\n"
                                + "RUN printf '%s|' \"$PLAIN\" \"$TOKEN\" \"$EMPTY\" \"$NONE\" \"${SECRET_NONE-unset}\" >/seen\n")
                .arg("PLAIN", BuildArg.of("a, b=\"c\"\n$HOME"))
                .arg("TOKEN", BuildArg.fromEnvironment("hunter2, \"x\"\n=$y"))
                .arg("EMPTY", BuildArg.of(""))
                .arg("NONE", BuildArg.unset())
                .named(name()));

        assertThat(content(built, "cat /seen")).isEqualTo("a, b=\"c\"\n$HOME|hunter2, \"x\"\n=$y||default|unset|");
    }

    @Test
    void confidential_values_are_in_no_error() {
        EngineException failure = catchThrowableOfType(
                EngineException.class,
                () -> builder.build(BuildRequests.of("FROM " + base() + "\nARG TOKEN\nRUN exit 7\n")
                        .arg("TOKEN", BuildArg.fromEnvironment("hunter2"))
                        .named(name())));

        assertThat(failure.command()).contains("--build-arg=TOKEN");
        assertThat(failure.getMessage() + failure.remedy() + failure.command() + failure.lastLines())
                .doesNotContain("hunter2");
    }

    @Test
    void a_confidential_value_never_changes_how_the_builder_works() {
        assertThatThrownBy(() -> builder.build(
                        small().arg("PATH", BuildArg.fromEnvironment("/evil")).named(name())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("PATH");
        ImageId built = builder.build(small().arg(
                        "HOME", BuildArg.fromEnvironment(sandbox.environment().get("HOME")))
                .named(name()));

        assertThat(find(name())).contains(built);
    }

    @Test
    void secrets_are_mounted_and_in_no_layer() throws IOException {
        String secretFile = file("secret file", "from-file");

        ImageId built = builder(Map.of("NPM_TOKEN", "from-env"))
                .build(BuildRequests.of(
                                "FROM " + base() + "\nRUN --mount=type=secret,id=npm"
                                        + " --mount=type=secret,id=deb cat /run/secrets/npm /run/secrets/deb | wc -c >/length\n")
                        .secret("npm", new BuildSecret.Variable("NPM_TOKEN"))
                        .secret("deb", new BuildSecret.File(secretFile))
                        .named(name()));

        assertThat(content(built, "cat /length; ls /run/secrets 2>/dev/null | wc -l"))
                .isEqualTo("17\n0");
    }

    @Test
    void a_secret_that_is_not_there_is_an_error() {
        assertThatThrownBy(() -> builder.build(small().secret("npm", new BuildSecret.Variable("NO_SUCH_VARIABLE"))
                        .named(name())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("NO_SUCH_VARIABLE");
        assertThatThrownBy(() -> builder.build(small().secret("npm", new BuildSecret.File("/no/such/file"))
                        .named(name())))
                .isInstanceOf(EngineException.class);
    }

    @Test
    void the_target_is_the_last_stage() {
        ImageId built = builder.build(BuildRequests.of("FROM " + base() + " AS one\nRUN echo one >/stage\n"
                        + "FROM one AS two\nRUN echo two >/stage\n")
                .target("one")
                .named(name()));

        assertThat(content(built, "cat /stage")).isEqualTo("one");
    }

    @Test
    void steps_are_kept_for_the_next_build_unless_told_otherwise() {
        BuildRequests random = BuildRequests.of(
                "FROM " + base() + "\nRUN cat /proc/sys/kernel/random/uuid >/random # " + name() + "\n");
        String first = content(builder.build(random.named(name())), "cat /random");
        String second = content(builder.build(random.label("more", "1").named(name())), "cat /random");
        String third = content(builder.build(random.noCache().named(name())), "cat /random");

        assertThat(second).isEqualTo(first);
        assertThat(third).isNotEqualTo(first);
    }

    @Test
    void a_step_that_fails_leaves_no_name_and_no_container() {
        BuildRequests failing = BuildRequests.of("FROM " + base() + "\nRUN echo last words; exit 7\n");

        EngineException failure =
                catchThrowableOfType(EngineException.class, () -> builder.build(failing.named(name())));

        assertThat(failure.status()).isNotZero();
        assertThat(failure.lastLines()).anyMatch(line -> line.contains("exit status 7"));
        assertThat(find(name())).isEmpty();
        assertThat(containers()).isEmpty();
    }

    @Test
    void an_interrupted_build_leaves_no_name_no_container_and_no_files() throws InterruptedException {
        String temporary = sandbox.directory().resolve("home").toString();
        Thread build = new Thread(() -> {
            try {
                builder(Map.of("TMPDIR", temporary))
                        .build(BuildRequests.of("FROM " + base() + "\nRUN echo asleep; sleep 60\n")
                                .named(name()));
            } catch (EngineException expected) {
                // It was interrupted.
            }
        });
        build.start();
        Instant limit = Instant.now().plus(Duration.ofSeconds(20));
        while (!shown.contains("buildah: asleep") && Instant.now().isBefore(limit)) {
            Thread.sleep(50);
        }

        build.interrupt();
        build.join(20_000);

        assertThat(build.isAlive()).isFalse();
        assertThat(shown).contains("buildah: asleep");
        assertThat(find(name())).isEmpty();
        assertThat(containers()).isEmpty();
        assertThat(Path.of(temporary)).isEmptyDirectory();
    }

    @Test
    void a_build_that_is_interrupted_while_it_copies_leaves_no_container() throws IOException, InterruptedException {
        String containerfile = file("Containerfile", "");
        try (RandomAccessFile large =
                new RandomAccessFile(directory.resolve("large").toFile(), "rw")) {
            large.setLength(4L << 30);
        }
        Thread build = new Thread(() -> {
            try {
                builder.build(BuildRequests.of("FROM " + base() + "\nCOPY large /large\n")
                        .in(directory.toString(), containerfile)
                        .named(name()));
            } catch (EngineException expected) {
                // It was interrupted.
            }
        });
        build.start();
        Instant limit = Instant.now().plus(Duration.ofSeconds(20));
        while (containers().isEmpty() && Instant.now().isBefore(limit)) {
            Thread.sleep(50);
        }

        build.interrupt();
        build.join(30_000);

        assertThat(build.isAlive()).isFalse();
        assertThat(containers()).isEmpty();
        assertThat(find(name())).isEmpty();
    }

    @Test
    void the_next_build_clears_up_after_one_that_was_killed_and_leaves_all_other_containers_alone() throws IOException {
        String other = sandbox.run("buildah", "from", "--pull=never", base());
        leftover(new WorkMark(WorkMark.next().namespace(), 1, 1, 1));
        leftover(WorkMark.next());
        assertThat(containers().lines()).hasSize(3);

        builder.build(small().named(name()));

        assertThat(containers().lines()).hasSize(2);
        assertThat(sandbox.run("buildah", "containers")).contains(other);
        sandbox.run("buildah", "rm", "--all");
    }

    /** A step that fails leaves its container where the builder is not told to remove it. */
    private void leftover(WorkMark mark) throws IOException {
        String file = file("Failing", "FROM " + base() + "\nRUN exit 7\n");
        List<String> command = List.of(
                "buildah",
                "build",
                "--pull=never",
                "--layers",
                "--secret=id=" + mark + ",src=" + file,
                "--file=" + file,
                "--",
                sandbox.directory().resolve("empty").toString());
        assertThat(sandbox.programs().run(Invocation.query(command)).succeeded())
                .isFalse();
    }

    private static String containers() {
        return sandbox.run("buildah", "containers", "--quiet");
    }

    @Test
    void an_image_stands_for_a_reference_wherever_it_is_written_and_whatever_the_cache_has() throws IOException {
        String text = """
                ARG FROM=rig:base
                FROM ${FROM}
                COPY --from=rig:base /which /copied
                RUN --mount=from=rig:base,target=/m cat /which /copied /m/which > /all
                """;
        for (String which : List.of("one", "two")) {
            String base = "localhost/stands/base:" + which;
            builder.build(BuildRequests.of("FROM " + base() + "\nRUN printf " + which + " > /which\n")
                    .named(base));
            builder.build(BuildRequests.of(text).where("rig:base", base).named("localhost/stands/top:" + which));
            assertThat(sandbox.run(
                            "podman", "run", "--rm", "--network=none", "localhost/stands/top:" + which, "cat", "/all"))
                    .isEqualTo(which.repeat(3));
        }
    }

    @Test
    void a_step_that_mounts_files_of_the_context_sees_them_as_they_are() throws IOException {
        Path containerfile = directory.resolve("Containerfile");
        String text = "FROM " + base() + "\nRUN --mount=target=/m cat /m/f > /all\n";
        for (String content : List.of("one", "two")) {
            Files.writeString(directory.resolve("f"), content);
            builder.build(BuildRequests.of(text)
                    .in(directory.toString(), containerfile.toString())
                    .named("localhost/stands/mounted:" + content));
            assertThat(sandbox.run(
                            "podman",
                            "run",
                            "--rm",
                            "--network=none",
                            "localhost/stands/mounted:" + content,
                            "cat",
                            "/all"))
                    .isEqualTo(content);
        }
    }

    @Test
    void another_value_of_an_argument_gives_another_image_whatever_the_cache_has() throws IOException {
        Path containerfile = directory.resolve("Containerfile");
        file("f", "f");
        String text = "FROM " + base() + """
                 AS first
                ARG VALUE
                ENV SET=$VALUE
                WORKDIR /in-$VALUE
                COPY f .
                FROM first
                RUN pwd > /all && echo $SET >> /all && ls / | grep in- >> /all
                """;
        for (String value : List.of("one", "two")) {
            ImageId built = builder.build(BuildRequests.of(text)
                    .in(directory.toString(), containerfile.toString())
                    .arg("VALUE", BuildArg.of(value))
                    .label("value", value)
                    .named("localhost/stands/argument:" + value));
            assertThat(content(built, "cat /all")).isEqualTo("/in-" + value + "\n" + value + "\nin-" + value);
        }
    }
}
