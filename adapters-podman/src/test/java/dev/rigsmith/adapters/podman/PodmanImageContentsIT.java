package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.ports.ImageContents;
import dev.rigsmith.ports.ImageContentsContract;
import dev.rigsmith.process.EngineSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PodmanImageContentsIT extends ImageContentsContract {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    static EngineSandbox sandbox;

    private final ImageContents contents = made();

    ImageContents made() {
        return new PodmanImageContents(sandbox.programs());
    }

    @BeforeAll
    static void start() {
        sandbox = EngineSandbox.create();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Override
    protected ImageContents contents() {
        return contents;
    }

    @Override
    protected ImageId base() {
        return ImageId.parse(sandbox.run("podman", "image", "inspect", "--format={{.Id}}", EngineSandbox.BUSYBOX));
    }

    @Override
    protected ImageId with(Map<String, String> files) {
        Path tree = sandbox.directory().resolve("files" + COUNTER.incrementAndGet());
        files.forEach((path, content) -> write(tree.resolve(path.substring(1)), content));
        return committed("buildah", "copy", "--quiet", "CONTAINER", tree.toString(), "/");
    }

    /** What is done with a working container, which is then an image. */
    private static ImageId committed(String... command) {
        String container = sandbox.run("buildah", "from", "--pull-never", EngineSandbox.BUSYBOX);
        for (int i = 0; i < command.length; i++) {
            command[i] = command[i].equals("CONTAINER") ? container : command[i];
        }
        sandbox.run(command);
        return ImageId.parse(sandbox.run("buildah", "commit", "--quiet", "--rm", container));
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The name of a file that only the host has. */
    @Test
    void a_link_leads_nowhere_outside_the_image(@TempDir Path host) throws IOException {
        Path secret = Files.writeString(host.resolve("secret"), "of the host");
        ImageId image = committed(
                "buildah", "run", "CONTAINER", "--", "sh", "-c", "ln -s " + secret + " /link && ln -s /proc/1/root /r");

        assertThat(contents.file(image, "/link", 1000)).isEmpty();
        assertThat(contents.file(image, "/r" + secret, 1000)).isEmpty();
    }

    @Test
    void no_container_is_left() {
        contents.file(base(), "/bin/busybox", 10);

        assertThat(sandbox.run("podman", "ps", "--all", "--quiet")).isEmpty();
    }
}
