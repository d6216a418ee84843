package dev.rigsmith.adapters.fs.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.ports.BuildContexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that ignore rules hide and that builds reach all the same (seen with buildah 1.28.2). */
class HiddenButReachableTest {

    @TempDir
    private Path context;

    @BeforeEach
    void hideADirectory() throws IOException {
        Files.createDirectory(context.resolve("hidden"));
        Files.writeString(context.resolve("hidden/file"), "one");
        Files.writeString(context.resolve(".containerignore"), "hidden\n");
    }

    @Test
    void ignored_paths_are_hidden() {
        assertThat(paths(false)).containsExactly(".containerignore");
    }

    @Test
    void a_visible_link_shows_where_it_leads() throws IOException {
        Files.createSymbolicLink(context.resolve("link"), Path.of("hidden"));

        assertThat(paths(false)).containsExactly(".containerignore", "hidden", "hidden/file", "link");
    }

    @Test
    void a_link_in_what_a_link_shows_counts_too() throws IOException {
        Files.createDirectory(context.resolve("other"));
        Files.writeString(context.resolve("other/deep"), "deep");
        Files.writeString(context.resolve(".containerignore"), "hidden\nother\n");
        Files.createSymbolicLink(context.resolve("hidden/on"), Path.of("../other"));
        Files.createSymbolicLink(context.resolve("link"), Path.of("hidden"));

        assertThat(paths(false)).contains("hidden/on", "other/deep");
    }

    /** To the builder the context is the whole world: its top is the root, and nothing is above it. */
    @ParameterizedTest
    @ValueSource(strings = {"/hidden", "../../hidden", "/../hidden/", "./hidden/../hidden/."})
    void links_begin_and_end_in_the_context(String target) throws IOException {
        Files.createSymbolicLink(context.resolve("link"), Path.of(target));

        assertThat(paths(false)).containsExactly(".containerignore", "hidden", "hidden/file", "link");
    }

    @Test
    void links_below_lead_from_where_they_are() throws IOException {
        Files.createDirectories(context.resolve("sub/hidden"));
        Files.createSymbolicLink(context.resolve("sub/up"), Path.of("../../hidden"));
        Files.createSymbolicLink(context.resolve("sub/file"), Path.of("/hidden/file"));

        assertThat(paths(false))
                .containsExactly(
                        ".containerignore", "hidden", "hidden/file", "sub", "sub/file", "sub/hidden", "sub/up");
    }

    /** Where the second link leads decides what a step finds behind the first. */
    @Test
    void a_hidden_link_on_the_way_counts_too() throws IOException {
        Files.writeString(context.resolve(".containerignore"), "hidden\nmiddle\n");
        Files.createSymbolicLink(context.resolve("middle"), Path.of("hidden"));
        Files.createSymbolicLink(context.resolve("link"), Path.of("middle/file"));

        assertThat(paths(false)).containsExactly(".containerignore", "hidden", "hidden/file", "link", "middle");
    }

    @Test
    void links_that_dangle_or_lead_in_circles_show_nothing() throws IOException {
        Files.createSymbolicLink(context.resolve("away"), Path.of("/usr"));
        Files.createSymbolicLink(context.resolve("circle"), Path.of("circle"));
        Files.createSymbolicLink(context.resolve("below"), Path.of("hidden/file/below"));
        Files.createSymbolicLink(context.resolve("nowhere"), Path.of("gone"));

        assertThat(paths(false)).containsExactly(".containerignore", "away", "below", "circle", "nowhere");
    }

    @Test
    void a_link_around_the_context_ends() throws IOException {
        Files.createSymbolicLink(context.resolve("here"), Path.of("."));

        assertThat(paths(false)).containsExactly(".containerignore", "here", "hidden", "hidden/file");
    }

    @Test
    void a_mounted_context_shows_everything() {
        assertThat(paths(true)).containsExactly(".containerignore", "hidden", "hidden/file");
    }

    private List<String> paths(boolean mounted) {
        ContextManifest manifest = FsBuildContexts.uncached()
                .capture(
                        new ContextSource.Directory(
                                context.toString(),
                                context.resolve("Containerfile").toString(),
                                mounted),
                        BuildContexts.Reading.CHANGED)
                .manifest();
        return manifest.entries().stream()
                .map(ContextEntry::path)
                .map(Object::toString)
                .toList();
    }
}
