package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.Content;
import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.ignore.IgnoreFile;
import dev.rigsmith.ports.BuildContexts.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every source of build contexts promises. */
public abstract class BuildContextsContract {

    /** The contexts under test. */
    protected abstract BuildContexts contexts();

    /** A context that is there. */
    protected abstract ContextSource context();

    /** A context that is not there. */
    protected abstract ContextSource missing();

    /** Writes a file of the context; directories above it are made. */
    protected abstract void write(String path, String content);

    /** Makes an empty directory of the context. */
    protected abstract void makeDirectory(String path);

    /** Removes a file of the context. */
    protected abstract void remove(String path);

    /** Writes the {@code .containerignore} of the context, which does not exclude itself. */
    protected abstract void ignore(String patterns);

    /**
     * Lets what is remembered of a file, if anything is ever remembered, be that it has this content, of equal length.
     * Checks that a capture which reads only what changed is taken in.
     */
    protected abstract void misremember(String path, String content);

    @Test
    void no_context_holds_nothing_and_never_changes() {
        CapturedContext none = contexts().capture(new ContextSource.None(), Reading.CHANGED);

        assertThat(none.manifest()).isEqualTo(ContextManifest.empty());
        assertThat(none.digest()).isEqualTo(ContextManifest.empty().digest());
        assertThat(none.ignoreFile()).isEmpty();
        assertThat(none.changedSince()).isEmpty();
    }

    @Test
    void a_capture_that_is_begun_tells_what_a_capture_tells() {
        write("f", "1");

        assertThat(contexts().begin(context(), Reading.CHANGED).captured().manifest())
                .isEqualTo(capture().manifest());
    }

    @Test
    void what_goes_wrong_is_told_when_a_capture_is_waited_for() {
        BuildContexts.Capturing begun = contexts().begin(missing(), Reading.CHANGED);

        assertThatThrownBy(begun::captured).isInstanceOf(FileAccessException.class);
    }

    @Test
    void an_empty_context_holds_nothing() {
        assertThat(capture().manifest().entries()).isEmpty();
    }

    @Test
    void a_context_that_is_not_there_is_an_error() {
        ContextSource missing = missing();

        assertThatThrownBy(() -> contexts().capture(missing, Reading.CHANGED)).isInstanceOf(FileAccessException.class);
    }

    @Test
    void files_and_directories_are_found_in_the_order_of_their_bytes() {
        write("b", "2");
        write("a/x", "1");
        makeDirectory("empty");

        assertThat(paths(capture())).containsExactly("a", "a/x", "b", "empty");
    }

    @Test
    void a_file_is_known_by_its_content() {
        write("f", "hello");

        assertThat(entry(capture(), "f").content()).isEqualTo(new Content.FileDigest(digest("hello")));
    }

    @Test
    void the_digest_is_the_one_of_the_manifest() {
        write("a/f", "1");
        makeDirectory("empty");
        CapturedContext captured = capture();

        assertThat(captured.digest()).isEqualTo(captured.manifest().digest());
    }

    @Test
    void a_capture_stays_as_it_was() {
        write("f", "old");
        CapturedContext captured = capture();
        ContextManifest then = captured.manifest();
        write("f", "new");
        write("g", "new");

        assertThat(captured.manifest()).isEqualTo(then);
        assertThat(captured.digest()).isEqualTo(then.digest());
        assertThat(capture().manifest()).isNotEqualTo(then);
    }

    @Test
    void an_untouched_context_has_not_changed() {
        write("a/f", "1");
        CapturedContext captured = capture();

        assertThat(captured.changedSince()).isEmpty();
        assertThat(captured.changedSince()).isEmpty();
    }

    @Test
    void new_content_is_a_change() {
        write("f", "1");
        CapturedContext captured = capture();
        write("f", "2");

        assertThat(changes(captured)).containsExactly("f");
    }

    @Test
    void content_that_was_changed_and_changed_back_is_a_change() {
        write("f", "1");
        CapturedContext captured = capture();
        write("f", "2");
        write("f", "1");

        assertThat(changes(captured)).containsExactly("f");
    }

    @Test
    void new_and_vanished_files_are_changes() {
        write("a", "1");
        write("z", "1");
        CapturedContext captured = capture();
        remove("z");
        write("b", "1");

        assertThat(changes(captured)).containsExactly("b", "z");
    }

    @Test
    void ignored_paths_are_neither_seen_nor_watched() {
        ignore("hidden\n");
        write("hidden", "1");
        write("seen", "1");
        CapturedContext captured = capture();
        write("hidden", "2");

        assertThat(paths(captured)).contains("seen").doesNotContain("hidden");
        assertThat(captured.changedSince()).isEmpty();
    }

    @Test
    void the_ignore_file_is_part_of_the_capture() {
        ignore("hidden\n");
        CapturedContext captured = capture();
        ignore("other\n");

        assertThat(captured.ignoreFile())
                .contains(new IgnoreFile(".containerignore", "hidden\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(changes(captured)).contains(".containerignore");
    }

    @Test
    void reading_everything_believes_no_memory_and_corrects_it() {
        write("f", "true");
        misremember("f", "fake");

        CapturedContext everything = contexts().capture(context(), Reading.EVERYTHING);
        assertThat(entry(everything, "f").content()).isEqualTo(new Content.FileDigest(digest("true")));
        assertThat(everything.changedSince()).isEmpty();
        assertThat(entry(capture(), "f").content()).isEqualTo(new Content.FileDigest(digest("true")));
    }

    @Test
    void a_wrong_ignore_file_is_an_error() {
        ignore("[a\n");

        assertThatThrownBy(this::capture).isInstanceOf(InvalidFileException.class);
    }

    private CapturedContext capture() {
        return contexts().capture(context(), Reading.CHANGED);
    }

    private static List<String> paths(CapturedContext captured) {
        return captured.manifest().entries().stream()
                .map(entry -> entry.path().toString())
                .toList();
    }

    private static List<String> changes(CapturedContext captured) {
        return captured.changedSince().stream().map(Octets::toString).toList();
    }

    private static ContextEntry entry(CapturedContext captured, String path) {
        return captured.manifest().entries().stream()
                .filter(entry -> entry.path().equals(Octets.ofText(path)))
                .findFirst()
                .orElseThrow();
    }

    protected static Sha256 digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
