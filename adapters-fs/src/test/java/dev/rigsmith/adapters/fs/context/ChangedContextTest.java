package dev.rigsmith.adapters.fs.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rigsmith.ports.CapturedContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What counts as a change while an image is built. */
class ChangedContextTest {

    private final ContextTree tree = new ContextTree();

    /** Something that happens to the tree. */
    @FunctionalInterface
    interface Event {
        void happen(ContextTree tree) throws IOException;
    }

    @BeforeEach
    void plant() throws IOException {
        tree.file("f", "1").file("d/g", "2").directory("empty").link("l", "f").run("mkfifo", "p");
    }

    @AfterEach
    void remove() {
        tree.close();
    }

    static Stream<Arguments> events() {
        return Stream.of(
                event("a new mode", List.of("f"), tree -> tree.mode("f", 0600)),
                event(
                        "a mode and back",
                        List.of("f"),
                        tree -> tree.mode("f", 0600).mode("f", 0644)),
                event("a directory's mode", List.of("d"), tree -> tree.mode("d", 0700)),
                event(
                        "a directory's mode and back",
                        List.of("d"),
                        tree -> tree.mode("d", 0700).mode("d", 0755)),
                event("an attribute", List.of("f"), tree -> tree.attribute("f", "a", "1")),
                event("a directory's attribute", List.of("d"), tree -> tree.attribute("d", "a", "1")),
                event("a link retargeted", List.of("l"), tree -> tree.run("ln", "-sfn", "d", "l")),
                event("a file become directory", List.of("f"), tree -> tree.run("sh", "-c", "rm f; mkdir f")),
                event("a rename", List.of("d/g", "d/h"), tree -> tree.run("mv", "d/g", "d/h")),
                event("an empty directory gone", List.of("empty"), tree -> tree.run("rmdir", "empty")),
                event("a new empty directory", List.of("new"), tree -> tree.directory("new")),
                event("same content, size and time", List.of("f"), ChangedContextTest::replaceUnnoticed),
                event("new content of same size and time", List.of("f"), ChangedContextTest::rewriteUnnoticed),
                event("a file that came and went", List.of("d"), tree -> tree.run("sh", "-c", "> d/x; rm d/x")),
                event("one at the top", List.of("."), tree -> tree.run("sh", "-c", "> x; rm x")),
                event("a file read", List.of(), tree -> Files.readAllBytes(tree.path("f"))),
                event("a directory listed", List.of(), tree -> tree.run("sh", "-c", "ls -lR > /dev/null")),
                event("a pipe used", List.of(), tree -> tree.run("sh", "-c", "cat p > /dev/null & echo x > p; wait")));
    }

    private static Arguments event(String name, List<String> changed, Event event) {
        return arguments(name, changed, event);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void an_event_is_told_as_the_paths_that_it_changed(String name, List<String> changed, Event event)
            throws IOException {
        CapturedContext captured = tree.capture();
        assertThat(captured.changedSince()).isEmpty();
        event.happen(tree);

        assertThat(ContextTree.changes(captured)).as(name).isEqualTo(changed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void and_a_new_capture_has_not_changed(String name, List<String> changed, Event event) throws IOException {
        event.happen(tree);

        assertThat(tree.capture().changedSince()).as(name).isEmpty();
    }

    /** Another file of the same bytes and times, renamed over the first: only the inode tells. */
    private static void replaceUnnoticed(ContextTree tree) throws IOException {
        FileTime time = Files.getLastModifiedTime(tree.path("f"));
        tree.file("f.new", "1");
        Files.setLastModifiedTime(tree.path("f.new"), time);
        Files.move(tree.path("f.new"), tree.path("f"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void rewriteUnnoticed(ContextTree tree) throws IOException {
        FileTime time = Files.getLastModifiedTime(tree.path("f"));
        tree.file("f", "9");
        Files.setLastModifiedTime(tree.path("f"), time);
    }

    @Test
    void an_editors_ignored_files_change_nothing() throws IOException {
        tree.file(".dockerignore", "**/.*.swp\n");
        CapturedContext captured = tree.capture();
        tree.file("d/.g.swp", "1").file(".f.swp", "1").run("rm", "d/.g.swp");

        assertThat(captured.changedSince()).isEmpty();
    }

    @Test
    void an_ignore_file_that_takes_precedence_is_told() throws IOException {
        tree.file(".dockerignore", "x\n");
        CapturedContext captured = tree.capture();
        tree.file(".containerignore", "x\n");

        assertThat(ContextTree.changes(captured)).containsExactly(".containerignore", ".dockerignore");
    }

    @Test
    void an_ignore_file_outside_the_context_is_watched_too() throws IOException {
        tree.file("../Containerfile.dockerignore", "x\n");
        CapturedContext captured = tree.capture();
        tree.file("../Containerfile.dockerignore", "x\n");

        assertThat(captured.ignoreFile()).isPresent();
        assertThat(ContextTree.changes(captured)).containsExactly("Containerfile.dockerignore");
    }
}
