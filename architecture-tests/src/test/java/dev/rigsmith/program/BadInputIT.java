package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people mistype and break: one clear line, what to do about it, and the right exit status. */
class BadInputIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String PROGRAM = Checkout.rig().toString();

    @BeforeAll
    static void a_sound_rig() {
        BENCH.small("small");
    }

    @Test
    void results_that_nobody_can_take_are_missed() {
        for (String command : new String[] {"list", "schema", "--version", "completion bash"}) {
            BENCH.run("sh", Map.of(), "-c", "exec \"$0\" " + command + " >/dev/full", PROGRAM)
                    .end()
                    .expectError(1, "standard output: No space left on device");
        }
        assertThat(BENCH.run("sh", Map.of(), "-c", "exec \"$0\" list --format=json >/dev/full", PROGRAM)
                        .end()
                        .expect(1)
                        .err())
                .contains("\"unwritable\"");
        assertThat(BENCH.run("sh", Map.of(), "-c", "{ \"$0\" schema; echo $? >&2; } | true", PROGRAM)
                        .end()
                        .err())
                .doesNotContain("rig:");
    }

    @Test
    void a_directory_that_is_gone_is_told_by_the_program_and_not_by_java() {
        String script = "d=$(mktemp -d) && cd \"$d\" && rmdir \"$d\" && exec \"$0\" list";
        Ended ended = BENCH.run("sh", Map.of(), "-c", script, PROGRAM).end().expect(1);
        assertThat(ended.err())
                .contains("rig: the current directory is not there any more")
                .doesNotContain("java");
    }

    static Stream<String> badNames() {
        return Stream.of(
                "BAD NAME",
                "a:b:c",
                "",
                " ",
                "x".repeat(300),
                "a\u001b[31mb",
                "a\nb",
                "../../etc/passwd",
                "/etc",
                "a@sha256:1",
                "A",
                "a//b",
                "\u202ea",
                "a--\u0000b".replace('\u0000', '\u0007'));
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void a_word_that_cannot_be_a_name_is_a_mistake_of_usage(String word) {
        Ended ended = BENCH.rig("resolve", "--", word).expectError(2);
        assertThat(ended.err()).doesNotContain("\u001b", "\u202e", "\u0007");
        assertThat(ended.err().lines()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resolve -x                | unknown option `-x`",
                "prpe small                | unknown command `prpe`; did you mean `prep`?",
                "lsit                      | unknown command `lsit`; did you mean `list`?",
                "list --fromat=json        | did you mean `--format`?",
                "prep --dryrun small       | did you mean `--dry-run`?",
                "list --format=yaml        | `yaml` is not a format of reports; use one of text, json",
                "list small                | unknown argument `small`",
                "resolve small small       | small",
                "resolve                   | NAME",
                "info                      | NAME",
                "rm                        | NAME",
                "check                     | NAME",
                "list --format             | --format",
            })
    void a_mistyped_command_line_is_a_mistake_of_usage(String line, String message) {
        Ended ended = BENCH.rig(line.split(" ")).expectError(2, message);
        assertThat(ended.remedy()).contains("--help` shows");
    }

    @ParameterizedTest
    @CsvSource({"info, 1", "rm, 1", "prep, 1"})
    void a_mistyped_rig_gets_a_suggestion(String command, int status) {
        Ended ended = BENCH.rig(command, "smal").expectError(status, "no rig named `smal`");
        assertThat(ended.remedy()).contains("did you mean `small`?");
    }

    private static Path containerfile(String name) {
        return BENCH.path("data/rigsmith/templates").resolve(name).resolve("Containerfile");
    }

    @Test
    void a_directory_in_place_of_a_containerfile_cannot_be_read() throws IOException {
        Files.createDirectories(containerfile("folder"));
        BENCH.rig("prep", "folder").expectError(1, "cannot read " + containerfile("folder"), "directory");
        assertThat(BENCH.rig("list").expect(0).out()).contains("small");
    }

    @Test
    void a_link_to_nothing_cannot_be_read() throws IOException {
        Files.createDirectories(containerfile("dangling").getParent());
        Files.createSymbolicLink(containerfile("dangling"), Path.of("nowhere"));
        BENCH.rig("prep", "dangling").expectError(1, "dangling");
        assertThat(BENCH.rig("list").expect(0).out()).contains("small");
    }

    @Test
    void a_link_in_a_circle_cannot_be_read() throws IOException {
        Files.createDirectories(containerfile("circle").getParent());
        Files.createSymbolicLink(containerfile("circle"), Path.of("Containerfile"));
        BENCH.rig("prep", "circle").expectError(1, "circle");
        assertThat(BENCH.rig("list").expect(0).out()).contains("small");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FROM a;SPAM b        | :2: | SPAM",
                "FROM a;;COPPY b /    | :3: | did you mean",
                "RUN true             | :1: | FROM",
                "FROM                 | :1: | FROM",
                "FROM ${NOWHERE}      | :1: | NOWHERE",
                "                     | :  | ",
            })
    void a_broken_containerfile_is_told_with_file_and_line(String text, String position, String part) {
        BENCH.template("broken", String.valueOf(text).replace("null", "").replace(";", "\n") + "\n");
        Ended ended = BENCH.rig("prep", "broken").expectError(1, containerfile("broken") + position);
        assertThat(ended.err()).contains(String.valueOf(part).replace("null", ""));
    }

    @Test
    void a_broken_containerfile_hides_no_other_rig() {
        BENCH.template("broken", "SPAM\n");
        assertThat(BENCH.rig("list").expect(0).out()).contains("small", "broken");
    }

    private static Map<String, String> home(String name, String file, String text) {
        Workbench.write(BENCH.path(name).resolve("rigsmith").resolve(file), text);
        String variable = file.equals("rigs.yaml") ? "XDG_DATA_HOME" : "XDG_CONFIG_HOME";
        return Map.of(variable, BENCH.path(name).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rigs.yaml   | rigs: [                                       | :2:1",
                "rigs.yaml   | rigs: 3                                       | :1:7",
                "rigs.yaml   | rigs: { a: { kind: prefap } }                 | :1:20",
                "rigs.yaml   | rigs: { a: { kind: prefab, kind: prefab } }   | :1:28",
                "rigs.yaml   | rigs: { a: { kind: prefab, image: 'A B' } }   | :1:35",
                "rigs.yaml   | version: 9                                    | :1:10",
                "rigs.yaml   | rigs: { a: { source: b } }                    | :1:",
                "config.yaml | prefab: {}                                    | :1:1",
                "config.yaml | prefabs: { a: 'B C' }                         | :1:15",
                "config.yaml | templates: { args: [] }                       | :1:20",
                "config.yaml | templates: {                                  | :2:1",
                "config.yaml | templates: !!java.net.URL {}                  | :1:",
            })
    void a_damaged_file_is_told_with_line_and_column(String file, String text, String position) {
        Map<String, String> home = home("damaged-" + file, file, text + "\n");
        Path path = BENCH.path("damaged-" + file).resolve("rigsmith").resolve(file);
        BENCH.rig(home, "resolve", "small").expectError(1, path + position);
    }

    @Test
    void every_wrong_line_of_a_file_is_told_in_one_run() {
        Map<String, String> home = home("wrong", "config.yaml", "prefab: {}\nprefabs: { a: 'B C' }\n");
        Ended ended = BENCH.rig(home, "list").expectError(1, "config.yaml");
        assertThat(ended.err()).contains("config.yaml:1:1", "config.yaml:2:15", "did you mean `prefabs`?");
    }

    @Test
    void a_settings_file_that_is_a_directory_cannot_be_read() {
        Workbench.write(BENCH.path("dir-config/rigsmith/config.yaml/file"), "");
        BENCH.rig(Map.of("XDG_CONFIG_HOME", BENCH.path("dir-config").toString()), "list")
                .expectError(1, "cannot read", "config.yaml");
    }

    @Test
    void a_state_directory_that_is_a_file_is_told_before_anything_is_built() {
        Workbench.write(BENCH.path("state-file"), "");
        BENCH.calls().forget();
        BENCH.rig(Map.of("XDG_STATE_HOME", BENCH.path("state-file").toString()), "prep", "small")
                .expectError(1, "state-file");
        assertThat(BENCH.calls().of("buildah")).isEmpty();
    }

    @Test
    void a_temporary_directory_that_is_not_there_is_told() {
        BENCH.rig(Map.of("TMPDIR", "/nowhere/at/all"), "prep", "small").expectError(125, "podman");
        assertThat(BENCH.tags("small")).isEmpty();
    }

    @Test
    void debug_shows_where_an_error_came_from_and_nothing_else_does() {
        assertThat(BENCH.rig("--debug", "info", "smal").expect(1).err()).contains("\tat dev.rigsmith.");
        assertThat(BENCH.rig("info", "--debug", "smal").expect(1).err()).contains("UnknownRigException");
        BENCH.rig("info", "smal").expectError(1);
    }

    @Test
    void without_a_command_the_help_is_shown() {
        Ended ended = BENCH.rig().expect(2);
        assertThat(ended.err()).contains("Usage: rig", "prep");
        assertThat(BENCH.rig("--help").expect(0).out()).contains("Usage: rig", "prep");
        assertThat(BENCH.rig("--version").expect(0).out()).matches("rig \\d+\\.\\d+\\.\\d+\\n");
    }
}
