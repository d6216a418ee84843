package dev.rigsmith.adapters.fs.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.starter.Occupant;
import dev.rigsmith.domain.starter.StarterFile;
import dev.rigsmith.ports.ProjectStarter;
import dev.rigsmith.ports.ProjectStarterContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FsProjectStarterTest extends ProjectStarterContract {

    private static final List<StarterFile> FILES = List.of(
            new StarterFile("images/dev/Containerfile", "FROM scratch\n"),
            new StarterFile("rigsmith.yaml", "rigs: {}\n"));

    @TempDir
    private Path top;

    private Path directory;

    @BeforeEach
    void stand_two_below() throws IOException {
        directory = Files.createDirectories(top.resolve("a/b"));
    }

    @Override
    protected ProjectStarter starter() {
        return new FsProjectStarter(directory);
    }

    @Override
    protected void file(String path, String text) {
        new ProjectFiles(directory, Map.of()).write(path, text);
    }

    @Override
    protected void directory(String path) {
        attempt(() -> Files.createDirectories(directory.resolve(path)));
    }

    @Override
    protected void danglingLink(String path) {
        attempt(() -> Files.createSymbolicLink(directory.resolve(path), Path.of("nothing-there")));
    }

    @Override
    protected Optional<String> text(String path) {
        Path file = directory.resolve(path);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    @Test
    void nothing_is_left_of_a_project_that_could_not_be_written() throws IOException {
        file("images", "no directory");

        assertThatThrownBy(() -> starter().write(FILES))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("images/dev/Containerfile")
                .hasMessageContaining("images is no directory");
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(directory.resolve("images"));
        }
    }

    @Test
    void directories_that_were_made_in_vain_are_taken_away() throws IOException {
        List<StarterFile> impossible = List.of(FILES.get(0), new StarterFile("images/dev/Containerfile/x", "x"));

        assertThatThrownBy(() -> starter().write(impossible)).isInstanceOf(FileAccessException.class);
        assertThat(directory.resolve("images")).doesNotExist();
    }

    @Test
    void new_files_have_the_permissions_that_new_files_have_here_and_no_other_name() throws IOException {
        starter().write(FILES);
        Path usual = Files.writeString(directory.resolve("usual"), "");

        assertThat(Files.getPosixFilePermissions(directory.resolve("rigsmith.yaml")))
                .isEqualTo(Files.getPosixFilePermissions(usual));
        assertThat(Files.getAttribute(directory.resolve("rigsmith.yaml"), "unix:nlink"))
                .isEqualTo(1);
        try (Stream<Path> all = Files.list(directory)) {
            assertThat(all).hasSize(3);
        }
    }

    @Test
    void a_link_to_a_project_is_one_and_a_pipe_is_something() throws Exception {
        Files.writeString(top.resolve("elsewhere.yaml"), "rigs: {}");
        Files.createSymbolicLink(directory.resolve("rigsmith.yaml"), top.resolve("elsewhere.yaml"));
        assertThat(starter().occupant()).contains(new Occupant("rigsmith.yaml", Occupant.Kind.FILE, true));

        Files.delete(directory.resolve("rigsmith.yaml"));
        new ProcessBuilder("mkfifo", directory.resolve("rigsmith.yaml").toString())
                .start()
                .waitFor();
        assertThat(starter().occupant()).contains(new Occupant("rigsmith.yaml", Occupant.Kind.OTHER, true));
    }
}
