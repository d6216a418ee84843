package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The keys of outrig, from the project file to the screen. The expected ones begin the digests that {@code b3sum} gives
 * for streams which a Python script put together byte by byte.
 */
class OutrigKeyIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final Map<String, String> TOKEN = Map.of("MY_TOKEN", "hunter2");
    private static final String OUTSIDE_OF_GIT = "2fc8df3ea4b12568";
    private static final String IN_GIT = "edfc7c99e5b3577b";

    private final Standing here = Standing.in(BENCH, "outrig-" + System.nanoTime());

    @BeforeEach
    void project() throws IOException {
        here.file("rigsmith.yaml", """
                rigs:
                  dev:
                    build: { context: ctx, args: { TOKEN: "${MY_TOKEN}", NODE: "22" } }
                    mcp:
                      fs: [ mcp-server-filesystem, /workspace ]
                      shell: { command: [ bash, -lc, "café" ], env: { HOME: /workspace } }
                """);
        here.file("ctx/Containerfile", "FROM scratch\nCOPY a /\n").file("ctx/a", "hello\n");
        mode("ctx", "rwxr-xr-x");
        mode("ctx/Containerfile", "rw-r--r--");
        mode("ctx/a", "rw-r--r--");
        BENCH.calls().forget();
    }

    private void mode(String path, String mode) throws IOException {
        Files.setPosixFilePermissions(here.directory().resolve(path), PosixFilePermissions.fromString(mode));
    }

    private Ended key(String... more) {
        Stream<String> words = Stream.concat(Stream.of("key", "dev", "--scheme", "outrig"), Stream.of(more));
        return here.rig(TOKEN, words.toArray(String[]::new)).expect(0);
    }

    @Test
    void outside_of_git_the_whole_directory_counts() {
        Ended ended = key();

        assertThat(ended.out()).isEqualTo(OUTSIDE_OF_GIT + "\n");
        assertThat(ended.err()).hasLineCount(1).contains("does not tell all inputs apart", "never decides a build");
        assertThat(BENCH.calls().all()).isEmpty();
    }

    @Test
    void in_git_what_is_tracked_counts() {
        git("init", "--quiet");
        git("add", "ctx");
        here.file("ctx/untracked", "");

        assertThat(key().out()).isEqualTo(IN_GIT + "\n");
        Json json = key("--format", "json").json();
        assertThat(json.fields()).containsExactly("name", "scheme", "key", "tag", "inputs", "changes");
        assertThat(json.text("scheme")).isEqualTo("outrig");
        assertThat(json.text("key")).isEqualTo(IN_GIT);
        assertThat(json.text("tag")).isEqualTo("localhost/dev:" + IN_GIT);
        assertThat(json.get("inputs").elements())
                .extracting(input -> input.text("kind") + "=" + input.text("value"))
                .contains("arg=22", "arg=", "label=1", "context=git")
                .noneMatch(text -> text.contains("hunter2"));
    }

    private void git(String... words) {
        here.run(Map.of(), "git", words).end().expect(0);
    }

    @Test
    void what_outrig_could_not_do_either_is_one_clear_line() {
        here.rig(TOKEN, "key", "python", "--scheme", "outrig").expectError(1, "no rigsmith.yaml says how to build");
        here.rig(TOKEN, "key", "dev", "--scheme", "other").expectError(2, "neither rigsmith nor outrig");
    }
}
