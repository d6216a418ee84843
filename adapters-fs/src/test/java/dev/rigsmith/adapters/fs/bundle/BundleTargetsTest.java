package dev.rigsmith.adapters.fs.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bundles are never written to. */
class BundleTargetsTest {

    @TempDir
    Path here;

    private Optional<Path> file(String typed) {
        return new BundleTargets(here).find(Optional.of(typed), "usual", true).file();
    }

    private AbstractThrowableAssert<?, ?> assertRefused(String typed) {
        return assertThatThrownBy(() -> file(typed))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.id()).isEqualTo(ErrorId.ALREADY_THERE));
    }

    @Test
    void nothing_goes_through_a_link() throws IOException {
        Files.writeString(here.resolve("precious"), "precious");
        Files.createSymbolicLink(here.resolve("to-file"), Path.of("precious"));
        Files.createSymbolicLink(here.resolve("to-nothing"), Path.of("missing"));

        assertRefused("to-file").hasMessage("to-file is a link to precious");
        assertRefused("to-nothing").hasMessage("to-nothing is a link to missing");
    }

    @Test
    void a_directory_may_be_behind_a_link() throws IOException {
        Files.createDirectory(here.resolve("real"));
        Files.createSymbolicLink(here.resolve("to-directory"), Path.of("real"));

        assertThat(file("to-directory")).hasValue(here.resolve("to-directory/usual"));
        assertThat(file("real/../real/other")).hasValue(here.resolve("real/other"));
    }

    @Test
    void pipes_devices_and_directories_are_refused() throws Exception {
        new ProcessBuilder("mkfifo", here.resolve("pipe").toString()).start().waitFor();
        Files.createDirectories(here.resolve("usual"));

        assertRefused("pipe").hasMessage("pipe is no regular file");
        assertRefused("/dev/null").hasMessage("/dev/null is no regular file");
        assertRefused(".").hasMessage("./usual is a directory");
        assertThatThrownBy(() -> file("new/")).hasMessage("cannot write new/: there is no such directory");
    }

    @Test
    void looking_leaves_nothing_and_takes_away_what_killed_writers_left() throws IOException {
        Path left = Files.createFile(here.resolve(".rigsmith-" + namespace() + "-999999999-1-1.tmp"));

        file("b");

        assertThat(left).doesNotExist();
        assertThat(here).isEmptyDirectory();
    }

    private static String namespace() throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString().replaceAll("\\D", "");
    }
}
