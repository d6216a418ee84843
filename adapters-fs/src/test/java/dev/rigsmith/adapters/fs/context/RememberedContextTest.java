package dev.rigsmith.adapters.fs.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.ports.BuildContexts.Reading;
import dev.rigsmith.ports.CapturedContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a context is not even looked at, and when it is. */
class RememberedContextTest {

    @TempDir
    Path caches;

    private final RealFind find = new RealFind();
    private ContextTree tree;

    /** An event that may change what a builder sees. */
    @FunctionalInterface
    interface Event {
        void happen() throws IOException;
    }

    @BeforeEach
    void plant() throws IOException {
        tree = new ContextTree().file("f", "1").file("d/g", "2").link("l", "f");
    }

    @AfterEach
    void remove() {
        tree.close();
    }

    @Test
    void what_did_not_change_is_not_looked_at() {
        assertWalked();
        assertRemembered();
        assertRemembered();
    }

    @Test
    void young_files_are_not_remembered_and_older_ones_are() throws Exception {
        capture(Clock.systemUTC());
        assertThat(capture(Clock.systemUTC())).isInstanceOf(DirectoryCapture.class);
        Thread.sleep(2_200);
        capture(Clock.systemUTC());
        assertThat(capture(Clock.systemUTC())).isInstanceOf(RememberedCapture.class);
    }

    @Test
    void a_file_of_a_young_time_is_not_remembered_although_nobody_changed_it() throws IOException {
        tree.run("touch", "-d", "+10 seconds", "f");

        assertWalked();
        assertWalked();
    }

    @Test
    void every_change_is_noticed() throws IOException {
        assertNoticed(() -> tree.file("f", "9"));
        assertNoticed(() -> tree.mode("f", 0600));
        assertNoticed(() -> tree.mode("d", 0700));
        assertNoticed(() -> tree.attribute("d", "a", "1"));
        assertNoticed(() -> tree.attribute("f", "a", "1"));
        assertNoticed(() -> tree.run("ln", "-sfn", "gone", "l"));
        assertNoticed(() -> tree.hardLink("h", "f"));
        assertNoticed(() -> tree.run("rm", "h"));
        assertNoticed(() -> tree.run("sh", "-c", "cp -p f f2; mv f2 f"));
        assertNoticed(() -> tree.directory("d/empty"));
        assertNoticed(() -> tree.run("mkfifo", "p"));
        assertNoticed(() -> tree.file(".dockerignore", "d\n"));
        assertNoticed(() -> tree.file(".dockerignore", "h\n"));
        assertNoticed(() -> tree.file("../Containerfile.dockerignore", "*\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"node_modules", "a b", "*", "[d]", "d?", "back\\slash", "-o", "é"})
    void what_happens_in_hidden_directories_is_of_no_importance(String name) throws IOException {
        String rule = name.replaceAll("[*?\\[\\]\\\\]", "\\\\$0");
        tree.file(name + "/x", "1").file(".dockerignore", rule + "\n");
        assertWalked();
        assertRemembered();
        change(() -> tree.file(name + "/y/z", "1"));
        if (!name.equals("é")) {
            assertRemembered();
        }
        assertNoticed(() -> tree.file("d/g", "changed"));
    }

    @Test
    void hidden_directories_that_come_and_go_stay_left_out() throws IOException {
        tree.file("out/x", "1").file(".dockerignore", "out\n");
        assertWalked();
        assertRemembered();
        change(() -> tree.run("rm", "-r", "out"));
        assertWalked();
        assertRemembered();
        change(() -> tree.file("out/y", "1"));
        assertWalked();
        assertRemembered();
        change(() -> tree.file("out/z", "1"));
        assertRemembered();
    }

    @Test
    void a_hidden_directory_that_becomes_a_file_is_seen_as_one() throws IOException {
        tree.file("out/x", "1").file(".dockerignore", "out/*\n");
        assertWalked();
        assertRemembered();
        assertNoticed(() -> tree.run("sh", "-c", "rm -r out; echo > out"));
    }

    @Test
    void what_a_link_finds_in_a_hidden_directory_one_day_is_noticed() throws IOException {
        tree.file("out/x", "1").file(".dockerignore", "out\n").link("way", "out/later");
        assertWalked();
        assertRemembered();
        change(() -> tree.file("out/later", "1"));

        assertThat(capture().digest()).isEqualTo(uncached());
        assertThat(tree.paths()).contains("out/later");
    }

    /** The rules alone do not say any more what is visible. */
    @Test
    void where_a_link_shows_what_is_hidden_nothing_is_remembered() throws IOException {
        tree.file("out/x", "1").file(".dockerignore", "out\n").link("way", "out/x");

        assertWalked();
        assertWalked();
    }

    @Test
    void a_link_that_leads_to_what_was_left_out_ends_that() throws IOException {
        tree.file("out/x", "1").file(".dockerignore", "out\n");
        assertWalked();
        assertRemembered();
        change(() -> tree.link("way", "out/later"));
        assertWalked();
        assertWalked();
        assertRemembered();
        change(() -> tree.file("out/later", "1"));
        assertWalked();
    }

    @Test
    void rules_of_no_influence_share_nothing_with_others() throws IOException {
        tree.file(".dockerignore", "d\n");
        assertWalked();
        assertRemembered();
        ContextSource.Directory mounted = new ContextSource.Directory(
                tree.path("").toString(), tree.source().containerfile(), true);
        CapturedContext whole = contexts(find, Ticks.AHEAD).capture(mounted, Reading.CHANGED);

        assertThat(whole.digest()).isNotEqualTo(uncached());
        assertThat(contexts(find, Ticks.AHEAD).capture(mounted, Reading.CHANGED))
                .isInstanceOf(RememberedCapture.class);
        assertRemembered();
    }

    @Test
    void names_of_any_bytes_are_remembered() throws IOException {
        tree.run("sh", "-c", "touch \"$(printf 'line\\nend')\" \"$(printf '\\377')\" ' ' 'ü'");
        assertWalked();
        assertRemembered();
        assertThat(capture().manifest()).isEqualTo(tree.capture().manifest());
        assertNoticed(() -> tree.run("sh", "-c", "mv \"$(printf '\\377')\" \"$(printf '\\376')\""));
    }

    @Test
    void sockets_and_pipes_are_no_trouble() throws IOException {
        tree.run("mkfifo", "p").run("python3", "-c", "import socket; socket.socket(socket.AF_UNIX).bind('s')");
        assertWalked();
        assertRemembered();
    }

    @Test
    void a_context_behind_a_link_is_the_one_that_it_leads_to() throws IOException {
        Path link = caches.resolve("link");
        Files.createSymbolicLink(link, tree.path("d"));
        ContextSource source = new ContextSource.Directory(link.toString(), link + "/Containerfile");
        contexts(find, Ticks.AHEAD).capture(source, Reading.CHANGED);
        assertThat(contexts(find, Ticks.AHEAD).capture(source, Reading.CHANGED)).isInstanceOf(RememberedCapture.class);

        change(() -> {
            tree.file("other/g", "3");
            Files.delete(link);
            Files.createSymbolicLink(link, tree.path("other"));
        });
        assertThat(contexts(find, Ticks.AHEAD).capture(source, Reading.CHANGED).digest())
                .isEqualTo(FsBuildContexts.uncached()
                        .capture(source, Reading.CHANGED)
                        .digest());
    }

    @Test
    void a_capture_that_is_read_later_is_what_it_was_and_tells_what_changed() throws Exception {
        Thread.sleep(2_200);
        capture(Clock.systemUTC());
        CapturedContext captured = capture(Clock.systemUTC());
        assertThat(captured).isInstanceOf(RememberedCapture.class);
        Sha256 digest = uncached();
        assertThat(captured.changedSince()).isEmpty();
        CapturedContext other = capture(Clock.systemUTC());
        tree.file("f", "9").file("new", "1").run("sh", "-c", "> d/x; rm d/x");

        assertThat(other.digest()).isEqualTo(digest);
        assertThat(other.manifest().digest()).isEqualTo(digest);
        assertThat(ContextTree.changes(other)).containsExactly("d", "f", "new");
        assertThat(ContextTree.changes(captured)).containsExactly("d", "f", "new");
        assertThat(capture(Clock.systemUTC()).digest()).isEqualTo(uncached()).isNotEqualTo(digest);
    }

    @Test
    void a_file_that_changed_before_it_was_read_is_told_and_not_keyed() throws IOException {
        assertWalked();
        forgetFiles();
        CapturedContext captured = capture();
        assertThat(captured).isInstanceOf(RememberedCapture.class);
        change(() -> tree.file("f", "9"));

        assertThatThrownBy(captured::manifest)
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining(tree.path("f").toString())
                .hasMessageContaining("It changes while it is read");
        assertThatThrownBy(captured::changedSince).isInstanceOf(FileAccessException.class);
        assertWalked();
        assertRemembered();
    }

    @Test
    void where_no_listing_is_to_be_had_every_path_is_looked_at() {
        for (byte[] said : List.of(new byte[0], new byte[] {0}, "usage".getBytes(StandardCharsets.UTF_8))) {
            ListingProgram foreign = command -> () -> Optional.of(said);
            assertThat(capture(foreign).digest()).isEqualTo(uncached());
            assertThat(capture(foreign)).isInstanceOf(DirectoryCapture.class);
        }
        assertThat(capture(ListingProgram.NONE).digest()).isEqualTo(uncached());
        assertThat(caches).isEmptyDirectory();
    }

    @Test
    void a_program_that_says_nothing_is_not_taken_for_one_that_says_what_it_said_before() throws IOException {
        tree.file("out/x", "1").file(".dockerignore", "out\n");
        capture(ListingProgram.NONE);
        assertThat(memory()).exists();
        tree.file("f", "9");

        CapturedContext captured = capture(command -> () -> Optional.of(new byte[0]));
        assertThat(captured).isInstanceOf(DirectoryCapture.class);
        assertThat(captured.digest()).isEqualTo(uncached());
    }

    @Test
    void a_context_may_have_a_name_with_patterns_in_it() throws IOException {
        tree.file("a*[b]\\?/out/x", "1").file("a*[b]\\?/.dockerignore", "out\n").file("a*[b]\\?/f", "1");
        String root = tree.path("a*[b]\\?").toString();
        ContextSource source = new ContextSource.Directory(root, root + "/Containerfile");
        contexts(find, Ticks.AHEAD).capture(source, Reading.CHANGED);
        contexts(find, Ticks.AHEAD).capture(source, Reading.CHANGED);
        change(() -> tree.file("a*[b]\\?/out/y", "1"));

        assertThat(contexts(find, Ticks.AHEAD).capture(source, Reading.CHANGED)).isInstanceOf(RememberedCapture.class);
    }

    @Test
    void more_hidden_directories_than_a_command_line_holds_are_listed() throws IOException {
        for (int i = 0; i < 70; i++) {
            tree.file("out" + i + "/x", "1");
        }
        tree.file(".dockerignore", "out*\n");
        assertWalked();
        assertRemembered();
        assertThat(find.commands().get(1).stream().filter("-path"::equals)).hasSize(64);
        assertNoticed(() -> tree.file("d/g", "changed"));
    }

    @Test
    void a_listing_that_is_not_what_the_system_says_is_not_believed() {
        ListingProgram other = command -> () -> find.start(command)
                .get()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)
                        .replace(" 644 ", " 600 ")
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(capture(other)).isInstanceOf(DirectoryCapture.class);
        assertThat(capture(other)).isInstanceOf(DirectoryCapture.class);
    }

    /** A hidden directory that nobody may list is no trouble once it is left out. */
    @Test
    void what_cannot_be_listed_is_left_out_next_time() throws IOException {
        tree.file("out/x", "1").file(".dockerignore", "out\n");
        ListingProgram picky =
                command -> command.contains("-prune") ? find.start(command) : ListingProgram.NONE.start(command);

        assertThat(capture(picky)).isInstanceOf(DirectoryCapture.class);
        assertThat(capture(picky)).isInstanceOf(DirectoryCapture.class);
        assertThat(capture(picky)).isInstanceOf(RememberedCapture.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "out\n"})
    void a_damaged_memory_counts_as_none(String rules) throws IOException {
        tree.file("out/x", "1").file(".dockerignore", rules);
        assertWalked();
        Path file = memory();
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            if (i % 2 == 1) {
                damaged[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(file, damaged);

            assertWalked();
            capture();
            assertRemembered();
            assertThat(file).hasBinaryContent(whole);
        }
    }

    @Test
    void a_memory_that_cannot_be_kept_is_not_missed() throws IOException {
        Path blocked = Files.writeString(caches.resolve("blocked"), "");
        FsBuildContexts contexts = new FsBuildContexts(
                new FactReader(new ExtendedAttributes()), Optional.of(blocked.resolve("stat")), find, Ticks.AHEAD);

        assertThat(tree.capture(contexts).digest()).isEqualTo(uncached());
        assertThat(tree.capture(contexts).digest()).isEqualTo(uncached());
    }

    @Test
    void a_directory_that_is_not_there_is_told_as_ever() {
        ContextSource gone = new ContextSource.Directory(tree.path("gone").toString(), "/Containerfile");
        FsBuildContexts contexts = contexts(find, Ticks.AHEAD);

        assertThatThrownBy(() -> contexts.capture(gone, Reading.CHANGED))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("No such file or directory");
    }

    private void assertNoticed(Event event) throws IOException {
        capture();
        assertRemembered();
        Sha256 before = uncached();
        change(event);
        assertThat(capture().digest()).isEqualTo(uncached()).isNotEqualTo(before);
    }

    private static void change(Event event, Path near) throws IOException {
        Ticks.await(near);
        event.happen();
        Ticks.await(near);
    }

    private void change(Event event) throws IOException {
        change(event, caches);
    }

    private void assertWalked() {
        CapturedContext captured = capture();
        assertThat(captured).isInstanceOf(DirectoryCapture.class);
        assertThat(captured.digest()).isEqualTo(uncached());
    }

    private void assertRemembered() {
        CapturedContext captured = capture();
        assertThat(captured).isInstanceOf(RememberedCapture.class);
        assertThat(captured.digest()).isEqualTo(uncached());
    }

    private Sha256 uncached() {
        return tree.capture().digest();
    }

    private CapturedContext capture() {
        return capture(find);
    }

    private CapturedContext capture(Clock clock) {
        return tree.capture(contexts(find, clock));
    }

    private CapturedContext capture(ListingProgram program) {
        return tree.capture(contexts(program, Ticks.AHEAD));
    }

    private FsBuildContexts contexts(ListingProgram program, Clock clock) {
        return new FsBuildContexts(new FactReader(new ExtendedAttributes()), Optional.of(caches), program, clock);
    }

    /** The memory of the context stays. */
    private void forgetFiles() throws IOException {
        try (Stream<Path> files = Files.list(caches)) {
            for (Path file :
                    files.filter(any -> !any.toString().endsWith(".listing")).toList()) {
                Files.delete(file);
            }
        }
    }

    private Path memory() throws IOException {
        try (Stream<Path> files = Files.list(caches)) {
            return files.filter(file -> file.toString().endsWith(".listing"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
