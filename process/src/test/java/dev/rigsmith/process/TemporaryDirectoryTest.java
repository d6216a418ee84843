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
    void where_none_can_be_made_the_place_is_named() {
        assertThatThrownBy(() -> TemporaryDirectory.create(Map.of("TMPDIR", "/no/such/place")))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("/no/such/place");
    }
}
