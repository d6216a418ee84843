package dev.rigsmith.adapters.buildah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.ports.BuildRequest;
import dev.rigsmith.ports.BuildRequests;
import dev.rigsmith.process.FakePrograms;
import dev.rigsmith.process.WorkMark;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildahImageBuilderTest {

    private static final String ID = "0123456789abcdef".repeat(4);
    private static final String NAME = "localhost/rig/template/x:tmp";

    /** Keeps what it was given, and says which image it built. */
    private static final String BUILDS = """
            for a in "$@"; do case $a in
              --file=*) cp "${a#--file=}" "$OUT/file";;
              --ignorefile=*) cp "${a#--ignorefile=}" "$OUT/ignore";;
              --iidfile=*) printf 'sha256:%s' ID >"${a#--iidfile=}";;
            esac; done
            env >"$OUT/env"; for last; do :; done; ls -A "$last" >"$OUT/context" 2>/dev/null || :
            """.replace("ID", ID);

    @TempDir
    private Path directory;

    private FakePrograms fakes;

    @BeforeEach
    void start() {
        fakes = new FakePrograms(directory).variable("OUT", directory.toString());
    }

    private BuildahImageBuilder buildah(String body) {
        return new BuildahImageBuilder(
                fakes.script("buildah", "[ $1 = build ] || exit 0\n" + body).programs());
    }

    private static BuildRequests plain() {
        return BuildRequests.of("FROM scratch\n");
    }

    private List<List<String>> builds() {
        return fakes.runs().stream().filter(run -> run.get(1).equals("build")).toList();
    }

    private List<String> onlyRun() {
        assertThat(builds()).hasSize(1);
        return builds().get(0);
    }

    private static Stream<String> withoutFiles(List<String> command) {
        return command.stream().filter(argument -> !argument.contains("file=") && !argument.contains(WorkMark.PREFIX));
    }

    @Test
    void the_id_is_the_one_that_the_builder_wrote_down() {
        assertThat(buildah("echo noise; " + BUILDS).build(plain().named(NAME))).isEqualTo(new ImageId(ID));
    }

    @Test
    void a_plain_build_says_everything_that_matters() {
        buildah(BUILDS).build(plain().named(NAME));

        assertThat(onlyRun())
                .startsWith("buildah", "build", "--layers", "--format=oci", "--force-rm", "--pull=never")
                .contains("--tag=" + NAME, "--platform=" + BuildRequests.platform(), "--label=test=yes")
                .doesNotContain("--no-cache");
        assertThat(directory.resolve("file")).hasContent("FROM scratch\n");
        assertThat(directory.resolve("ignore")).isEmptyFile();
        assertThat(directory.resolve("context")).isEmptyFile();
    }

    @Test
    void a_full_build_says_all_of_it() {
        BuildRequest request = plain().in(directory + "/project", directory + "/project/Containerfile")
                .ignoring("*.md\n")
                .arg("NODE", BuildArg.of("a b=c"))
                .arg("TOKEN", BuildArg.fromEnvironment("hunter2"))
                .arg("NONE", BuildArg.unset())
                .secret("npm", new BuildSecret.Variable("OUT"))
                .secret("deb", new BuildSecret.File("/run/a b"))
                .label("k", "v=1 ✓")
                .target("dev")
                .noCache()
                .named(NAME);

        buildah(BUILDS).build(request);

        assertThat(onlyRun())
                .contains(
                        "--no-cache", "--target=dev", "--label=k=v=1 ✓", "--build-arg=NODE=a b=c", "--build-arg=TOKEN")
                .contains("--secret=id=npm,env=OUT", "--secret=id=deb,src=/run/a b")
                .noneMatch(argument -> argument.contains("hunter2") || argument.contains("NONE"))
                .endsWith("--", directory + "/project");
        assertThat(directory.resolve("env")).content().contains("TOKEN=hunter2\n");
        assertThat(directory.resolve("ignore")).hasContent("*.md\n");
    }

    @Test
    void what_the_command_shows_differs_from_what_is_run_only_in_the_files() {
        BuildRequest request = plain().in("/p", "/p/Containerfile.dev")
                .arg("TOKEN", BuildArg.fromEnvironment("hunter2"))
                .named(NAME);
        BuildahImageBuilder builder = buildah(BUILDS);

        builder.build(request);

        List<String> shown = builder.buildCommand(request);
        assertThat(shown).contains("--file=/p/Containerfile.dev");
        assertThat(withoutFiles(onlyRun()))
                .containsExactlyElementsOf(withoutFiles(shown).toList());
    }

    @Test
    void no_file_stays_whether_it_works_or_not() {
        buildah(BUILDS).build(plain().named(NAME));
        BuildahImageBuilder failing = buildah("exit 1");
        assertThatThrownBy(() -> failing.build(plain().named(NAME))).isInstanceOf(EngineException.class);

        assertThat(directory.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void a_failure_has_the_builders_words_and_no_secret() {
        BuildahImageBuilder builder = buildah("echo 'Error: no space left on device' >&2; exit 125");

        EngineException failure = catchThrowableOfType(
                EngineException.class,
                () -> builder.build(plain().arg("TOKEN", BuildArg.fromEnvironment("hunter2"))
                        .named(NAME)));

        assertThat(failure).hasMessage("buildah could not build `tried` from Containerfile");
        assertThat(failure.status()).isEqualTo(125);
        assertThat(failure.lastLines()).containsExactly("Error: no space left on device");
        assertThat(failure.remedy()).contains("make room");
        assertThat(failure.command()).noneMatch(argument -> argument.contains("hunter2"));
    }

    @Test
    void a_builder_that_gives_no_id_failed() {
        BuildahImageBuilder builder = buildah("");

        assertThatThrownBy(() -> builder.build(plain().named(NAME))).isInstanceOf(EngineException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PATH", "HOME", "TMPDIR", "XDG_RUNTIME_DIR", "CONTAINERS_CONF", "BUILDAH_FORMAT", "https_proxy"})
    void a_confidential_value_never_replaces_what_the_builder_reads(String name) {
        BuildahImageBuilder builder = buildah(BUILDS);

        assertThatThrownBy(() -> builder.build(
                        plain().arg(name, BuildArg.fromEnvironment("hunter2")).named(NAME)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("hunter2");
        assertThat(builds()).isEmpty();
    }

    @Test
    void the_value_that_the_builder_has_anyway_is_passed() {
        fakes.variable("https_proxy", "http://user:hunter2@proxy");

        buildah(BUILDS)
                .build(plain().arg("https_proxy", BuildArg.fromEnvironment("http://user:hunter2@proxy"))
                        .named(NAME));

        assertThat(onlyRun()).contains("--build-arg=https_proxy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "$HOME"})
    void label_names_that_would_arrive_as_others_are_refused(String name) {
        BuildahImageBuilder builder = buildah(BUILDS);

        assertThatThrownBy(() -> builder.build(plain().label(name, "x").named(NAME)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void secrets_that_would_be_read_as_options_are_refused() {
        BuildahImageBuilder builder = buildah(BUILDS);

        assertThatThrownBy(() -> builder.build(plain().secret("a,src=/etc/shadow", new BuildSecret.Variable("OUT"))
                        .named(NAME)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> builder.build(
                        plain().secret("a", new BuildSecret.File("/a,b")).named(NAME)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_secret_of_which_the_variable_is_not_set_names_it() {
        BuildahImageBuilder builder = buildah(BUILDS);
        BuildRequest request =
                plain().secret("npm", new BuildSecret.Variable("NPM_TOKEN")).named(NAME);

        InvalidInputException why = catchThrowableOfType(InvalidInputException.class, () -> builder.build(request));
        assertThat(why).hasMessageContaining("`npm`");
        assertThat(why.remedy()).startsWith("set NPM_TOKEN,");
    }

    @Test
    void a_short_name_is_given_its_host() {
        buildah(BUILDS).build(plain().named("x:1"));

        assertThat(onlyRun()).contains("--tag=localhost/x:1");
    }
}
