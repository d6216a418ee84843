package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Building the rigs of a project: exactly those whose inputs changed, on the images that their bases really are. */
class BuildIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final Map<String, String> TOKEN = Map.of("MY_TOKEN", "hunter2-very-secret");

    private static final String PROJECT = """
            default: top
            rigs:
              base: { build: base }
              mid:
                build: { context: mid, args: { TOKEN: "${MY_TOKEN}" } }
              top: { build: top }
              alone: { build: alone }
              image: { image: %s }
            """.formatted(Workbench.BASE);

    private static void file(String path, String text) {
        Workbench.write(BENCH.path("home").resolve(path), text);
    }

    @BeforeEach
    void project() {
        file("rigsmith.yaml", PROJECT);
        file("base/Containerfile", "FROM " + Workbench.BASE + "\nCOPY f /base\n");
        file("base/f", "one\n");
        file(
                "mid/Containerfile",
                "ARG BASE=rig:base\nFROM ${BASE}\nARG TOKEN\nCOPY f /mid\nRUN test -n \"$TOKEN\" && sleep 1\n");
        file("mid/f", "mid\n");
        file("top/Containerfile", """
                FROM localhost/rig/project/mid
                COPY --from=rig:base /base /copied
                RUN --mount=from=rig:base,target=/m cat /m/base > /mounted
                """);
        file("alone/Containerfile", "FROM rig:image\nCOPY f /alone\n");
        file("alone/f", "alone\n");
    }

    private static Map<String, Json> build(String... words) {
        Json rigs = BENCH.rig(
                        TOKEN,
                        Stream.concat(Stream.of("build", "--format", "json"), Stream.of(words))
                                .toArray(String[]::new))
                .json();
        Map<String, Json> byName = new LinkedHashMap<>();
        rigs.elements().forEach(rig -> byName.put(rig.text("name"), rig));
        return byName;
    }

    private static Map<String, String> outcomes(Map<String, Json> rigs) {
        return rigs.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, rig -> rig.getValue().text("outcome")));
    }

    private static List<String> changes(Json rig) {
        return rig.get("changes").elements().stream()
                .map(change -> change.text("change") + " " + change.text("what"))
                .toList();
    }

    private static String read(Json rig, String path) {
        return BENCH.engines().run("podman", "run", "--rm", "--network=none", rig.text("image"), "cat", path);
    }

    @Test
    void a_changed_file_rebuilds_exactly_the_rigs_that_use_it_and_each_says_why() {
        build("--all");
        BENCH.calls().forget();
        assertThat(outcomes(build("--all")).values())
                .containsOnly("hit", "unchanged")
                .hasSize(5);
        assertThat(BENCH.calls().of("buildah")).isEmpty();

        file("base/f", "two\n");
        Map<String, Json> second = build("--all");
        assertThat(BENCH.calls().of("buildah build")).hasSize(3);
        assertThat(outcomes(second))
                .isEqualTo(
                        Map.of("base", "built", "mid", "built", "top", "built", "alone", "hit", "image", "unchanged"));
        assertThat(changes(second.get("base"))).containsExactly("modified path f");
        assertThat(changes(second.get("mid"))).containsExactly("modified base rig:base");
        assertThat(changes(second.get("top")))
                .containsExactly("modified base localhost/rig/project/mid", "modified base rig:base");

        file("alone/f", "other\n");
        BENCH.calls().forget();
        Map<String, Json> third = build("--all");
        assertThat(outcomes(third))
                .isEqualTo(Map.of("base", "hit", "mid", "hit", "top", "hit", "alone", "built", "image", "unchanged"));
        assertThat(changes(third.get("alone"))).containsExactly("modified path f");
        assertThat(third.get("top").get("changes").elements()).isEmpty();
        assertThat(BENCH.calls().of("buildah build")).hasSize(1);
    }

    @Test
    void a_rig_is_built_on_the_current_image_of_its_base_however_it_is_named() {
        file("base/f", "first\n");
        Json first = build().get("top");
        file("base/f", "second\n");
        assertThat(BENCH.rig(TOKEN, "resolve", "--format", "json", "top").json().text("status"))
                .isEqualTo("stale");
        Json second = build().get("top");
        file("base/f", "first\n");
        Json third = build().get("top");

        Stream.of("/base", "/copied", "/mounted").forEach(path -> {
            assertThat(read(first, path)).as(path).isEqualTo("first");
            assertThat(read(second, path)).as(path).isEqualTo("second");
        });
        assertThat(third.text("outcome")).isEqualTo("hit");
        assertThat(third.text("imageId")).isEqualTo(first.text("imageId"));
        assertThat(BENCH.label(first.text("image"), "org.opencontainers.image.base.name"))
                .isEqualTo("localhost/rig/project/mid");
    }

    @Test
    void a_value_from_the_environment_is_in_no_command_line_no_output_no_label_and_no_record() throws IOException {
        file("mid/f", "confidential\n");
        Running running = BENCH.start(TOKEN, "build", "--all", "--no-cache");
        StringBuilder seen = new StringBuilder();
        boolean sleeping = false;
        while (running.process().isAlive()) {
            String now = commandLines();
            sleeping |= now.contains("sleep 1");
            seen.append(now);
        }
        Ended ended = running.end().expect(0);
        assertThat(sleeping).as("the step that has the value was watched").isTrue();
        assertThat(seen).contains("--build-arg=TOKEN").doesNotContain("hunter2");
        assertThat(ended.out() + ended.err()).contains("mid │ ").doesNotContain("hunter2");
        Json mid = build("mid").get("mid");
        assertThat(BENCH.engines().run("podman", "image", "inspect", "--format={{json .Labels}}", mid.text("image")))
                .doesNotContain("hunter2");
        try (Stream<Path> records = Files.walk(BENCH.path("state"))) {
            assertThat(records.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(record -> assertThat(new String(Files.readAllBytes(record), StandardCharsets.UTF_8))
                            .doesNotContain("hunter2"));
        }
    }

    private static String commandLines() throws IOException {
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes
                    .filter(path -> path.getFileName().toString().matches("\\d+"))
                    .toList()) {
                try {
                    lines.append(Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                                    .replace('\0', ' '))
                            .append('\n');
                } catch (IOException gone) {
                    continue;
                }
            }
        }
        return lines.toString();
    }

    @Test
    void options_of_one_run_count_like_what_is_declared() {
        String declared = build("alone").get("alone").text("key");
        String once = build("alone", "--build-arg", "X=1").get("alone").text("key");
        assertThat(once).isNotEqualTo(declared);
        assertThat(build("alone", "--build-arg=X=1").get("alone").text("outcome"))
                .isEqualTo("hit");
        assertThat(build("alone", "--build-arg=MY_TOKEN").get("alone").text("key"))
                .isNotIn(declared, once);
        assertThat(build("alone", "--refresh=now").get("alone").text("outcome")).isEqualTo("built");
        assertThat(build("alone").get("alone").text("key")).isEqualTo(declared);
    }

    @Test
    void labels_are_set_by_the_one_build_and_add_no_layer() {
        file("rigsmith.yaml", """
                rigs:
                  labelled:
                    build: { context: alone, dockerfile: Labelled, labels: { team: core } }
                    mcp: { fs: [ mcp-server-filesystem, /workspace ] }
                """);
        file("alone/Labelled", "FROM " + Workbench.BASE + "\nCOPY f /labelled\n");
        BENCH.calls().forget();
        Json rig = build("labelled").get("labelled");
        assertThat(BENCH.calls().of("buildah commit")).isEmpty();
        assertThat(BENCH.calls().of("buildah config")).isEmpty();
        assertThat(BENCH.calls().of("buildah build")).hasSize(1);
        assertThat(layers(rig.text("image"))).isEqualTo(layers(Workbench.BASE) + 1);
        assertThat(BENCH.label(rig.text("image"), "team")).isEqualTo("core");
        assertThat(BENCH.label(rig.text("image"), "org.outrig.mcp")).contains("mcp-server-filesystem");
    }

    private static int layers(String image) {
        return Integer.parseInt(
                BENCH.engines().run("podman", "image", "inspect", "--format={{len .RootFS.Layers}}", "--", image));
    }

    @Test
    void a_base_whose_servers_make_no_sense_is_an_error_before_anything_is_built() {
        BENCH.engines().image(Map.of("org.outrig.mcp", "[nonsense"), "localhost/odd/servers:1");
        file("rigsmith.yaml", "rigs: { odd: { build: odd, mcp: { fs: [ a ] } } }\n");
        file("odd/Containerfile", "FROM localhost/odd/servers:1\nENV A=odd\n");
        BENCH.calls().forget();
        BENCH.rig("build", "odd").expectError(1, "localhost/odd/servers:1");
        assertThat(BENCH.calls().of("buildah")).isEmpty();
    }

    @Test
    void a_file_that_was_named_is_used() {
        file("other/rigs.yaml", "rigs: { solo: { build: { context: ../alone, containerfile: ../other/Solo } } }\n");
        file("other/Solo", "FROM " + Workbench.BASE + "\n");
        assertThat(outcomes(build("--file", "other/rigs.yaml"))).isEqualTo(Map.of("solo", "built"));
    }

    @Test
    void a_failure_leaves_out_what_is_built_on_it_and_gives_its_status() {
        file("base/Containerfile", "FROM " + Workbench.BASE + "\nRUN exit 7\n");
        Ended ended = BENCH.rig(TOKEN, "build", "--all", "--keep-going", "-q").expect(125);
        assertThat(ended.lines()).hasSize(2).anyMatch(line -> line.contains("/alone:"));
        assertThat(ended.err())
                .contains("buildah could not build `base`", "`mid` was not built", "`top` was not built");
    }

    @Test
    void words_that_are_no_rig_of_the_project_are_refused() {
        BENCH.rig(TOKEN, "build", "tpo").expectError(1, "no rig `tpo`", "rigsmith.yaml");
        BENCH.rig(TOKEN, "build", "--build-arg", "=x").expectError(2, "not the name of a build argument");
        BENCH.rig(TOKEN, "build", "--secret", "id=x").expectError(2, "`id=x` is not a secret");
        BENCH.rig(TOKEN, "build", "--jobs", "0").expectError(2, "`0`");
    }
}
