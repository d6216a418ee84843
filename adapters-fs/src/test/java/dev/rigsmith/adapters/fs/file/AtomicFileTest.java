package dev.rigsmith.adapters.fs.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path directory;

    @Test
    void a_new_file_and_its_directories_are_their_users_alone() throws IOException {
        Path file = directory.resolve("a/b/f");
        AtomicFile.write(file, bytes("new"));

        assertThat(file).hasContent("new");
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(file.getParent())).isEqualTo("rwx------");
        assertThat(names(file.getParent())).containsExactly("f");
    }

    @Test
    void an_old_file_keeps_its_permissions() throws IOException {
        Path file = Files.writeString(directory.resolve("f"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        AtomicFile.write(file, bytes("new"));

        assertThat(file).hasContent("new");
        assertThat(mode(file)).isEqualTo("rw-r--r--");
    }

    @Test
    void a_link_stays_and_leads_to_the_new_content() throws IOException {
        Files.createDirectory(directory.resolve("there"));
        Files.writeString(directory.resolve("there/f"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("there/f"));
        Path dangling = Files.createSymbolicLink(directory.resolve("dangling"), Path.of("there/new"));
        AtomicFile.write(link, bytes("new"));
        AtomicFile.write(dangling, bytes("also"));

        assertThat(link).isSymbolicLink().hasContent("new");
        assertThat(dangling).isSymbolicLink().hasContent("also");
        assertThat(names(directory.resolve("there"))).containsExactly("f", "new");
    }

    @Test
    void a_loop_of_links_is_an_error() throws IOException {
        Path loop = Files.createSymbolicLink(directory.resolve("loop"), Path.of("loop"));

        assertThatThrownBy(() -> AtomicFile.write(loop, bytes("x"))).hasMessageContaining("symbolic links");
    }

    @Test
    void a_directory_in_the_way_is_an_error() throws IOException {
        Path file = Files.createDirectory(directory.resolve("f"));

        assertThatThrownBy(() -> AtomicFile.write(file, bytes("x")))
                .isInstanceOfSatisfying(
                        FileAccessException.class,
                        failure -> assertThat(failure.id()).isEqualTo(ErrorId.UNWRITABLE))
                .hasMessage("cannot write " + file + ": Is a directory");
    }

    @Test
    void content_that_fails_leaves_the_old_file_and_nothing_else() throws IOException {
        Path file = Files.writeString(directory.resolve("f"), "old");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(bytes("half"));
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(FileAccessException.class)
                .hasMessage("cannot write " + file + ": No space left on device");
        assertThat(file).hasContent("old");
        assertThat(names(directory)).containsExactly("f");
    }

    @Test
    void a_full_disk_is_an_error_with_that_reason() throws IOException {
        assumeThat(Path.of("/dev/full")).exists();
        Path file = directory.resolve("f");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    try (var full = Files.newOutputStream(Path.of("/dev/full"))) {
                        full.write(1);
                    }
                }))
                .hasMessage("cannot write " + file + ": No space left on device");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_directory_that_cannot_be_made_is_an_error() {
        Path file = Path.of("/proc/rigsmith/f");

        assertThatThrownBy(() -> AtomicFile.write(file, bytes("x")))
                .isInstanceOf(FileAccessException.class)
                .hasMessageStartingWith("cannot write " + file + ": ");
    }

    @Test
    void many_writers_at_once_leave_one_whole_content() throws IOException {
        Path file = directory.resolve("f");
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> AtomicFile.write(file, bytes(("" + (char) ('a' + i % 26)).repeat(10_000))));

        assertThat(Files.readString(file)).hasSize(10_000).matches("(.)\\1+");
        assertThat(names(directory)).containsExactly("f");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
