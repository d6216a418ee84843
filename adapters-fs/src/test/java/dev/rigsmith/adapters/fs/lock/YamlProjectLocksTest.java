package dev.rigsmith.adapters.fs.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.Problem;
import dev.rigsmith.domain.lock.LockFile;
import dev.rigsmith.domain.project.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlProjectLocksTest {

    private static final String DIGEST = "sha256:" + "a".repeat(64);
    private static final String GOOD = """
            # Builds use exactly these images. Written by `rig lock`; `rig lock --update` moves them.
            version: 1
            images:
              docker.io/library/busybox:1:
                digest: %1$s
                image: %1$s
              docker.io/library/debian:12:
                digest: %1$s
                platforms:
                  linux/amd64:
                    manifest: %1$s
                    image: %1$s
                  linux/arm64:
                    manifest: %1$s
            """.formatted(DIGEST);

    @TempDir
    Path directory;

    private final YamlProjectLocks locks = new YamlProjectLocks();

    private ProjectFile project() {
        return new ProjectFile(
                directory.resolve("rigsmith.yaml").toString(),
                "./rigsmith.yaml",
                Optional.empty(),
                new TreeMap<>(),
                Optional.empty());
    }

    private Path file() {
        return directory.resolve("rigsmith.lock");
    }

    private LockFile read(String text) throws IOException {
        Files.writeString(file(), text);
        return locks.find(project()).orElseThrow();
    }

    private List<String> problems(String text) throws IOException {
        Files.writeString(file(), text);
        return catchThrowableOfType(InvalidFileException.class, () -> locks.find(project())).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private String problem(String text) throws IOException {
        Files.writeString(file(), text);
        InvalidFileException wrong = catchThrowableOfType(InvalidFileException.class, () -> locks.find(project()));
        assertThat(wrong.problems()).hasSize(1);
        return wrong.getMessage() + " / " + wrong.remedy();
    }

    @Test
    void a_file_is_what_it_was_written_as() throws IOException {
        LockFile lock = read(GOOD);
        Files.delete(file());

        locks.write(project(), Optional.empty(), lock);

        assertThat(file()).hasContent(GOOD);
        assertThat(directory).isDirectoryNotContaining(path -> !path.equals(file()));
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
    }

    @Test
    void a_file_without_images_is_empty() throws IOException {
        assertThat(read("version: 1\n")).isEqualTo(LockFile.empty());
        assertThat(read("version: 1\nimages: {}\n")).isEqualTo(LockFile.empty());
    }

    @Test
    void the_leavings_of_a_merge_are_told_as_such() throws IOException {
        assertThat(problem(GOOD.replace("    digest", "<<<<<<< HEAD\n    digest")))
                .contains("./rigsmith.lock:5:1: a merge left its conflict markers here", "rig lock");
    }

    @Test
    void another_version_is_told_alone() throws IOException {
        assertThat(problem(GOOD.replace("version: 1", "version: 2").replace("digest", "other")))
                .contains("version 2", "later one");
        assertThat(problem("images: {}\n")).contains("`version` is missing");
        assertThat(problem("")).contains("`version` is missing");
    }

    @Test
    void everything_that_is_wrong_is_told_with_its_place() throws IOException {
        assertThat(problems("""
                        version: 1
                        images:
                          debian:12: { digest: %1$s, image: %1$s }
                          docker.io/library/busybox:1@%1$s: { digest: %1$s, image: %1$s }
                          docker.io/library/a:1: { digest: sha256:12, image: %1$s }
                          docker.io/library/b:1: { digest: %1$s }
                          docker.io/library/c:1: { digest: %1$s, image: x, extra: 1 }
                          docker.io/library/d:1: { digest: %1$s, platforms: { linux/x86_64: { manifest: %1$s } } }
                          docker.io/library/d:1: { digest: %1$s, image: %1$s }
                          docker.io/library/e:1: { digest: %1$s, platforms: { linux/amd64: {} } }
                        """.formatted(DIGEST)))
                .hasSize(9)
                .anyMatch(told -> told.contains("line=3") && told.contains("write it as docker.io/library/debian:12"))
                .anyMatch(told -> told.contains("line=4") && told.contains("not in the form"))
                .anyMatch(told -> told.contains("line=5"))
                .anyMatch(told -> told.contains("line=6") && told.contains("either `image` or `platforms`"))
                .anyMatch(told -> told.contains("line=7") && told.contains("unknown key `extra`"))
                .anyMatch(told -> told.contains("line=8") && told.contains("linux/amd64"))
                .anyMatch(told -> told.contains("line=9") && told.contains("twice"))
                .anyMatch(told -> told.contains("line=10") && told.contains("`manifest` is missing"));
    }

    @Test
    void what_is_no_file_is_told() throws IOException {
        Files.createDirectory(file());

        assertThatThrownBy(() -> locks.find(project())).isInstanceOf(FileAccessException.class);
    }

    @Test
    void what_cannot_be_read_is_not_written_over() throws IOException {
        Files.writeString(file(), "version: 9\n");

        assertThatThrownBy(() -> locks.write(project(), Optional.empty(), LockFile.empty()))
                .isInstanceOf(InvalidFileException.class);
        assertThat(file()).hasContent("version: 9\n");
    }

    @Test
    void a_directory_that_cannot_be_written_is_told() {
        ProjectFile gone = new ProjectFile(
                directory.resolve("none/rigsmith.yaml").toString(),
                "none/rigsmith.yaml",
                Optional.empty(),
                new TreeMap<>(),
                Optional.empty());

        assertThatThrownBy(() -> locks.write(gone, Optional.empty(), LockFile.empty()))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("rigsmith.lock");
    }
}
