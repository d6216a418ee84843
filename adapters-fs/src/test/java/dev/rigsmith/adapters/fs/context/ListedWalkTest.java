package dev.rigsmith.adapters.fs.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.ignore.IgnoreFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is listed stands for a walk where it is certain to be the same. */
class ListedWalkTest {

    private ContextTree tree;

    @BeforeEach
    void plant() throws IOException {
        tree = new ContextTree()
                .file("d/g", "2")
                .file("d-e", "3")
                .file("out/x/y", "4")
                .file("out/z", "5")
                .file("kept/a/b", "6")
                .run("mkfifo", "p")
                .run("python3", "-c", "import socket; socket.socket(socket.AF_UNIX).bind('s')");
    }

    @AfterEach
    void remove() {
        tree.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "out", "out/*", "out\n!out/z", "*\n!kept/a", "**/a", "*", "d\nout/x\np"})
    void a_listing_tells_what_a_walk_comes_by(String rules) throws IOException {
        tree.file(".dockerignore", rules + "\n");

        Walked walked = ContextWalk.through(tree.source(), rules(rules));
        Walked listed = walk(rules).orElseThrow();

        assertThat(listed.root()).isEqualTo(walked.root());
        assertThat(listed.sightings()).isEqualTo(walked.sightings());
        assertThat(listed.unlisted()).isEqualTo(walked.unlisted());
        assertThat(listed.began()).isEqualTo(7);
    }

    @Test
    void links_are_followed_by_walks_alone() throws IOException {
        tree.link("way", "out/z");

        assertThat(walk("out")).isEmpty();
        assertThat(walk("out\nway")).isPresent();
        assertThat(listing().walk(root(), 7, Visibility.ofEverything())).isPresent();
    }

    @Test
    void old_times_are_told_in_many_ways() throws IOException {
        tree.run("touch", "-d", "1969-12-31T12:00:00.5", "d/g");

        assertThat(walk("out")).isEmpty();
        assertThat(walk("d")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "12.3456789010, 12345678901",
        "12.5, 12500000000",
        "12, 12000000000",
        "-1.0000000000, -1000000000",
    })
    void times_are_nanoseconds(String said, long time) {
        ListedPath path = ListedPath.at(0, line(said, "644"));

        assertThat(path.stat()).isEqualTo(new FileStat(8, 9, 0100644, 5, time, time, 1, 0));
        assertThat(path.path()).isEqualTo(new Octets("a b"));
    }

    @ParameterizedTest
    @CsvSource({
        "x, 644",
        "1.x, 644",
        "99999999999999999999.0, 644",
        "9999999999999.0, 644",
        "1, 648",
        "1, ''",
        "1, 40000000644",
        ".5, 644"
    })
    void what_is_no_listing_tells_nothing(String time, String permissions) throws IOException {
        Listing foreign = new Listing(line(time, permissions));

        assertThat(foreign.walk(root(), 7, Visibility.ofEverything())).isEmpty();
        assertThat(foreign.isSettled(Long.MAX_VALUE)).isFalse();
    }

    private static byte[] line(String time, String permissions) {
        return (time + " " + time + " 8 9 f " + permissions + " 5 1 a b\0").getBytes(StandardCharsets.ISO_8859_1);
    }

    private Optional<Walked> walk(String rules) {
        return listing().walk(root(), 7, rules(rules));
    }

    private Visibility rules(String rules) {
        IgnoreFile file = new IgnoreFile(".dockerignore", rules.getBytes(StandardCharsets.UTF_8));
        return Visibility.of(tree.source(), Optional.of(file));
    }

    private Listing listing() {
        List<String> find = FindCommand.of(root().toString(), List.of());
        return new Listing(new RealFind().start(find).get().orElseThrow());
    }

    private Path root() {
        return tree.path("");
    }
}
