package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link ImageContents} does. */
public abstract class ImageContentsContract {

    private static final ImageId ABSENT = new ImageId("e".repeat(64));
    private static final int MOST = 1000;

    /** The contents to test. */
    protected abstract ImageContents contents();

    /** Gives an image of the store. */
    protected abstract ImageId base();

    /** Gives an image that is that one and a further layer with these files, whose paths are absolute. */
    protected abstract ImageId with(Map<String, String> files);

    @Test
    void layers_are_told_from_the_lowest_up() {
        List<Sha256> base = contents().layers(base());
        List<Sha256> more = contents().layers(with(Map.of("/more", "x")));

        assertThat(base).isNotEmpty();
        assertThat(more).hasSize(base.size() + 1).startsWith(base.toArray(new Sha256[0]));
    }

    @Test
    void a_file_is_given_to_its_last_byte() {
        ImageId image = with(Map.of("/etc/rigsmith/rig.yaml", "name: mine\n", "/full", "x".repeat(MOST)));

        assertThat(contents().file(image, "/etc/rigsmith/rig.yaml", MOST)).contains(Octets.ofText("name: mine\n"));
        assertThat(contents().file(image, "/full", MOST)).contains(Octets.ofText("x".repeat(MOST)));
    }

    @Test
    void what_is_not_there_or_no_file_or_too_large_is_not_given() {
        ImageId image = with(Map.of("/a/file", "x".repeat(MOST + 1)));

        assertThat(contents().file(image, "/a/file", MOST)).isEmpty();
        assertThat(contents().file(image, "/a", MOST)).isEmpty();
        assertThat(contents().file(image, "/nothing/here", MOST)).isEmpty();
    }

    @Test
    void an_image_is_saved_the_same_every_time(@TempDir Path directory) throws IOException {
        ImageId image = with(Map.of("/file", "x"));

        contents().save(image, directory.resolve("one"));
        contents().save(image, directory.resolve("two"));

        assertThat(directory.resolve("one")).hasSameBinaryContentAs(directory.resolve("two"));
        assertThat(Files.size(directory.resolve("one"))).isPositive();
    }

    @Test
    void an_image_that_is_not_here_is_an_error_and_leaves_nothing(@TempDir Path directory) {
        assertFails(() -> contents().layers(ABSENT));
        assertFails(() -> contents().file(ABSENT, "/file", MOST));
        assertFails(() -> contents().save(ABSENT, directory.resolve("one")));
        assertThat(directory).isEmptyDirectory();
    }

    private static void assertFails(Runnable act) {
        assertThatExceptionOfType(EngineException.class).isThrownBy(act::run).withMessageContaining(ABSENT.shortened());
    }

    @Test
    void the_command_shows_what_would_be_run() {
        assertThat(contents().saveCommand(ABSENT, Path.of("/a/file"))).containsSubsequence("--", ABSENT.hex());
    }
}
