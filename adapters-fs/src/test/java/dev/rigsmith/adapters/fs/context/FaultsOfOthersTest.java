package dev.rigsmith.adapters.fs.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.domain.error.FileAccessException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other tools' keys of a directory miss, on a real disk. What they miss of anything else is among the rules of keys. */
class FaultsOfOthersTest {

    private final ContextTree tree = new ContextTree();

    @AfterEach
    void remove() {
        tree.close();
    }

    private ContextManifest manifest() {
        return tree.capture().manifest();
    }

    @Test
    void a_rename_changes_the_key() throws IOException {
        tree.file("a", "x");
        ContextManifest before = manifest();
        Files.move(tree.path("a"), tree.path("b"));

        assertThat(manifest()).isNotEqualTo(before);
    }

    @Test
    void a_directorys_mode_and_an_empty_directory_change_the_key() throws IOException {
        tree.file("d/f", "x");
        ContextManifest before = manifest();
        tree.mode("d", 0700);
        ContextManifest narrow = manifest();
        tree.directory("d/empty");

        assertThat(narrow).isNotEqualTo(before).isNotEqualTo(manifest());
    }

    @Test
    void a_checkout_under_another_umask_is_another_key() throws IOException {
        tree.file("f", "x").mode("f", 0644).directory("d").mode("d", 0755);
        ContextManifest before = manifest();
        tree.mode("f", 0664).mode("d", 0775);

        assertThat(manifest()).isNotEqualTo(before);
    }

    @Test
    void files_past_the_five_thousandth_count() throws IOException {
        tree.run("sh", "-c", "mkdir d && cd d && seq -f f%05g 6000 | xargs touch");
        ContextManifest before = manifest();
        tree.file("d/f06000", "x");

        assertThat(before.entries()).hasSize(6001);
        assertThat(manifest()).isNotEqualTo(before);
    }

    /** Root reads everything, so the refusal is made up. */
    @Test
    void an_unreadable_file_is_an_error_and_no_gap() throws IOException {
        tree.file("secret", "x");
        FactReader refusing = new FactReader(path -> {
            throw new AccessDeniedException(path.toString());
        });

        assertThatThrownBy(() -> tree.capture(new FsBuildContexts(refusing, Optional.empty(), ListingProgram.NONE)))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining(tree.path("secret").toString());
    }

    @Test
    void where_the_directory_is_does_not_change_the_key() throws IOException {
        tree.file("d/f", "x");
        try (ContextTree other = new ContextTree()) {
            other.file("d/f", "x");

            assertThat(other.capture().manifest()).isEqualTo(manifest());
        }
    }

    @Test
    void a_new_time_or_owner_does_not_change_the_key() throws IOException {
        tree.file("d/f", "x");
        ContextManifest before = manifest();
        Files.setLastModifiedTime(tree.path("d/f"), FileTime.fromMillis(1));
        Files.setLastModifiedTime(tree.path("d"), FileTime.fromMillis(1));

        assertThat(manifest()).isEqualTo(before);
    }

    @Test
    void what_git_ignores_or_does_not_track_counts() throws IOException {
        tree.run("sh", "-c", "mkdir .git && echo '*' > .gitignore && mkdir .git/info && echo '*' > .git/info/exclude");
        ContextManifest before = manifest();
        tree.file("untracked", "x");

        assertThat(tree.paths()).contains(".git/info/exclude", ".gitignore", "untracked");
        assertThat(manifest()).isNotEqualTo(before);
    }

    /** Old enough to be taken from the cache, were it not for the change. */
    @Test
    void a_change_that_keeps_size_and_time_is_noticed_through_the_cache(@TempDir Path caches) throws Exception {
        tree.file("edited", "one").file("replaced", "one");
        Thread.sleep(2_200);
        FsBuildContexts cached = FsBuildContexts.cachedIn(caches, ListingProgram.NONE);
        ContextManifest before = tree.capture(cached).manifest();
        FileTime time = Files.getLastModifiedTime(tree.path("edited"));
        tree.file("edited", "two");
        Files.setLastModifiedTime(tree.path("edited"), time);
        ContextManifest edited = tree.capture(cached).manifest();
        FileTime other = Files.getLastModifiedTime(tree.path("replaced"));
        tree.file("../new", "two");
        Files.setLastModifiedTime(tree.path("../new"), other);
        Files.move(tree.path("../new"), tree.path("replaced"), StandardCopyOption.ATOMIC_MOVE);

        assertThat(edited).isNotEqualTo(before);
        assertThat(tree.capture(cached).manifest()).isNotEqualTo(edited).isEqualTo(manifest());
    }
}
