package dev.rigsmith.adapters.fs.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.ports.LocalSources;
import dev.rigsmith.ports.LocalSourcesContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FsLocalSourcesTest extends LocalSourcesContract {

    @TempDir
    Path place;

    @Override
    protected LocalSources sources() {
        return new FsLocalSources(place, place.resolve("home"));
    }

    @Override
    protected void file(String path, String content) {
        try {
            Files.createDirectories(place.resolve(path).getParent());
            Files.writeString(place.resolve(path), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected void directory(String path, Optional<String> containerfile) {
        try {
            Files.createDirectories(place.resolve(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        containerfile.ifPresent(content -> file(path + "/Containerfile", content));
    }

    @Override
    protected void pipe(String path) {
        try {
            assertThat(new ProcessBuilder("mkfifo", place.resolve(path).toString())
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void the_home_directory_may_be_meant() {
        file("home/tools/Dockerfile", "FROM a\n");
        assertThat(sources().exists("~/tools")).isTrue();
        assertThat(sources().look("~/tools").path()).isEqualTo(place.resolve("home/tools"));
    }

    @Test
    void a_containerfile_comes_before_a_dockerfile() {
        file("both/Dockerfile", "FROM docker\n");
        assertThat(sources().look("both").containerfile()).contains(Octets.ofText("FROM docker\n"));
        file("both/Containerfile", "FROM container\n");
        assertThat(sources().look("both").containerfile()).contains(Octets.ofText("FROM container\n"));
    }

    @Test
    void a_link_leads_to_what_it_points_to_or_is_an_error() throws IOException {
        file("real", "FROM a\n");
        Files.createSymbolicLink(place.resolve("link"), Path.of("real"));
        Files.createSymbolicLink(place.resolve("dangling"), Path.of("nowhere"));
        assertThat(sources().look("link").containerfile()).contains(Octets.ofText("FROM a\n"));
        assertThat(sources().exists("dangling")).isTrue();
        assertThatExceptionOfType(FileAccessException.class)
                .isThrownBy(() -> sources().look("dangling"));
    }

    @Test
    void what_is_larger_than_people_write_is_not_read() {
        file("large", "x".repeat((1 << 20) + 1));
        assertThat(sources().look("large").containerfile()).isEmpty();
    }

    @Test
    void a_device_and_a_pipe_in_a_directory_are_not_opened() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> sources().look("/dev/zero"))
                .withMessage("/dev/zero is a device");
        directory("dir", Optional.empty());
        pipe("dir/Containerfile");
        assertThatExceptionOfType(FileAccessException.class)
                .isThrownBy(() -> sources().look("dir"))
                .withMessageContaining("not a regular file");
    }

    @Test
    void a_name_that_no_file_can_have_is_no_file() {
        assertThat(sources().exists("a\0b")).isFalse();
        assertThat(sources().exists("x".repeat(5_000))).isFalse();
        file("plain", "x");
        assertThat(sources().exists("plain/below")).isFalse();
    }
}
