package dev.rigsmith.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.FileAccessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryDirectoryTest {

    @TempDir
    private Path parent;

    private TemporaryDirectory create() {
        return TemporaryDirectory.create(Map.of("TMPDIR", parent.toString()));
    }

    @Test
    void it_is_private() throws IOException {
        try (TemporaryDirectory directory = create()) {
            assertThat(directory.path()).hasParent(parent);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void it_goes_with_all_that_is_in_it() throws IOException {
        Path outside = Files.writeString(parent.resolve("outside"), "kept");
        try (TemporaryDirectory directory = create()) {
            directory.write("file", new byte[] {1});
            Files.createSymbolicLink(directory.directory("inner").resolve("link"), outside);
        }

        assertThat(parent).isDirectoryNotContaining("glob:**rigsmith-*");
        assertThat(outside).hasContent("kept");
    }

    @Test
    void an_interrupted_thread_clears_up_as_well() {
        TemporaryDirectory directory = create();
        Thread.currentThread().interrupt();

        directory.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void one_of_a_killed_process_is_known_by_its_name_and_can_be_removed() throws IOException {
        WorkMark mine = WorkMark.next();
        WorkMark gone = new WorkMark(mine.namespace(), mine.process(), mine.start() + 1, 1);
        WorkMark elsewhere = new WorkMark(mine.namespace() + 1, mine.process(), mine.start() + 1, 1);
        Path left = Files.createDirectory(parent.resolve(gone + "-1234"));
        Files.writeString(left.resolve("file"), "left");
        Files.createDirectory(parent.resolve(elsewhere + "-1234"));
        Files.createDirectory(parent.resolve("my-" + gone));
        Files.writeString(parent.resolve(gone + "-file"), "no directory");
        Files.createSymbolicLink(parent.resolve(gone + "-link"), left);
        Map<String, String> environment = Map.of("TMPDIR", parent.toString());
        try (TemporaryDirectory living = create()) {
            assertThat(living.path()).exists();
            assertThat(AbandonedDirectories.in(environment)).containsExactly(left);
        }
        AbandonedDirectories.remove(left);

        assertThat(left).doesNotExist();
        assertThat(AbandonedDirectories.in(environment)).isEmpty();
        AbandonedDirectories.remove(left);
    }

    @Test
    void where_there_is_no_place_nothing_was_left() {
        assertThat(AbandonedDirectories.in(Map.of("TMPDIR", "/no/such/place"))).isEmpty();
    }

    @Test
    void where_none_can_be_made_the_place_is_named() {
        assertThatThrownBy(() -> TemporaryDirectory.create(Map.of("TMPDIR", "/no/such/place")))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("/no/such/place");
    }
}
