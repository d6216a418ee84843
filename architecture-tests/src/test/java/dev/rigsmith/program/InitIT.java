package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A repository without rigs: one command begins, and the next one builds. */
class InitIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    /** A stand-in for Debian that is there at once: its apt-get brings the tools of the packages that it is asked for. */
    private static final String SMALL_DEBIAN = "localhost/sandbox/small-debian:1";

    private static final String APT_GET = """
            #!/bin/sh
            for package; do
                case $package in
                    default-jdk-headless) tools=javac ;;
                    maven) tools=mvn ;;
                    nodejs) tools=node ;;
                    golang-go) tools=go ;;
                    cargo) tools="cargo rustc" ;;
                    g++) tools=c++ ;;
                    git|npm|python3|cmake) tools=$package ;;
                    *) tools= ;;
                esac
                for tool in $tools; do echo '#!/bin/sh' >"/bin/$tool"; chmod 755 "/bin/$tool"; done
            done
            """;

    private static final String USERADD = """
            #!/bin/sh
            echo agent:x:1000:1000::/home/agent:/bin/sh >>/etc/passwd
            echo agent:x:1000: >>/etc/group
            """;

    @BeforeAll
    static void small_debian() {
        Standing context = repository("small-debian")
                .file("apt-get", APT_GET)
                .file("useradd", USERADD)
                .file(
                        "Containerfile",
                        "FROM " + Workbench.BASE
                                + "\nCOPY apt-get useradd /bin/\nRUN chmod 755 /bin/apt-get /bin/useradd"
                                + " && mkdir -p /etc && touch /etc/passwd /etc/group\n");
        BENCH.engines()
                .run(
                        "buildah",
                        "build",
                        "--quiet",
                        "--layers",
                        "--pull=never",
                        "--tag=" + SMALL_DEBIAN,
                        "--",
                        context.directory().toString());
    }

    private static Standing repository(String name) {
        return Standing.in(BENCH, name);
    }

    private static Json build(Standing here, String... more) {
        return here.rig(Stream.concat(Stream.of("build", "--format", "json"), Stream.of(more))
                        .toArray(String[]::new))
                .json()
                .only();
    }

    @Test
    void a_repository_with_a_containerfile_is_built_right_away() {
        Standing here = repository("found")
                .file("Dockerfile", "FROM " + Workbench.BASE + "\nCOPY hello /\n")
                .file("hello", "hello\n")
                .file("package.json", "{}");
        Ended begun = here.rig("init").expect(0);
        assertThat(begun.out())
                .contains("wrote rigsmith.yaml", "dev   from Dockerfile")
                .endsWith("`rig build`\n");
        assertThat(begun.err()).isEmpty();

        Json built = build(here);
        assertThat(built.text("outcome")).isEqualTo("built");
        assertThat(BENCH.engines().run("podman", "run", "--rm", "--network=none", built.text("image"), "cat", "/hello"))
                .isEqualTo("hello");
        assertThat(build(here).text("outcome")).isEqualTo("hit");
    }

    @Test
    void without_a_containerfile_the_tools_of_all_languages_are_built_and_checked() {
        Standing here = repository("languages");
        List.of("pom.xml", "package.json", "setup.py", "go.mod", "Cargo.toml", "CMakeLists.txt")
                .forEach(file -> here.file(file, ""));
        Json begun = here.rig("init", "--name", "work", "--format", "json").json();
        assertThat(begun.fields()).containsExactly("file", "default", "rigs", "detected", "files");
        assertThat(begun.text("file")).isEqualTo("rigsmith.yaml");
        assertThat(begun.text("detected")).isEqualTo("[jvm, js, python, go, rust, systems]");
        assertThat(begun.get("rigs").only().text("containerfile")).isEqualTo("images/work/Containerfile");
        begun.get("files")
                .elements()
                .forEach(file -> assertThat(here.text(file.text("path"))).isEqualTo(file.text("text")));

        Json built = build(here, "--build-arg=BASE_IMAGE=" + SMALL_DEBIAN);
        assertThat(built.text("outcome")).isEqualTo("built");
        assertThat(BENCH.engines()
                        .run("podman", "run", "--rm", "--network=none", built.text("image"), "sh", "-c", "id -un; pwd"))
                .isEqualTo("agent\n/workspace");
        here.file("src/Main.java", "class Main {}");
        assertThat(build(here, "--build-arg=BASE_IMAGE=" + SMALL_DEBIAN).text("outcome"))
                .as("an edit of the sources changes no image")
                .isEqualTo("hit");
    }

    @Test
    void a_project_is_never_overwritten() {
        Standing here = repository("twice").file("rigsmith.yaml", "# mine\n").file("go.mod", "");
        here.rig("init").expectError(1, "rigsmith.yaml is there already");
        assertThat(here.text("rigsmith.yaml")).isEqualTo("# mine\n");
        assertThat(here.directory().toFile().list()).containsExactlyInAnyOrder("rigsmith.yaml", "go.mod");

        repository("twice/below").rig("init").expectError(1, "../rigsmith.yaml is there already");
        repository("folder/rigsmith.yaml");
        repository("folder").rig("init").expectError(1, "rigsmith.yaml is there already, as a directory");
    }

    @Test
    void a_dry_run_writes_nothing() {
        Standing here = repository("dry").file("go.mod", "");
        assertThat(here.rig("init", "--dry-run").expect(0).out())
                .contains("would write images/dev/Containerfile", "golang-go", "would write rigsmith.yaml");
        assertThat(here.directory().toFile().list()).containsExactly("go.mod");
    }

    @Test
    void of_many_at_once_one_begins() {
        Standing here = repository("race").file("go.mod", "");
        List<Running> all = IntStream.range(0, 4)
                .mapToObj(i -> here.start(Map.of(), "init", "--name", "rig" + i))
                .toList();
        List<Ended> ends = all.stream().map(Running::end).toList();
        List<Integer> winners = IntStream.range(0, 4)
                .filter(i -> ends.get(i).status() == 0)
                .boxed()
                .toList();

        assertThat(winners).hasSize(1);
        assertThat(here.text("rigsmith.yaml")).contains("default: rig" + winners.get(0));
        assertThat(ends).filteredOn(end -> end.status() != 0).allSatisfy(end -> end.expectError(1, "is there already"));
    }

    @Test
    void where_nothing_can_be_written_one_line_says_so() {
        new Standing(BENCH, Path.of("/proc")).rig("init").expectError(1, "cannot write /proc/");
    }
}
