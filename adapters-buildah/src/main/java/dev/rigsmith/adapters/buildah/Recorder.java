package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.story.TypedSession;
import dev.rigsmith.process.TemporaryDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;

/**
 * Writes down what is typed in a shell in a container. What does it is in a directory of the host that appears below
 * {@code /dev}, which the engine makes anew for every run: not even an empty directory stays in the image.
 *
 * @param directory whoever runs in the container may use it, and on the host nobody else reaches it
 */
record Recorder(Path directory) {

    /** What is run in the container to open the shell. */
    static final List<String> SHELL = List.of("sh", "/dev/rigsmith/start.sh");

    private static final List<String> SCRIPTS = List.of("start.sh", "bash.sh", "sh.sh");
    private static final int MOST = 16 * 1024 * 1024;

    static Recorder in(TemporaryDirectory parent) {
        Path directory = parent.directory("recorder");
        try {
            permit(directory, "rwxr-xr-x");
            for (String script : SCRIPTS) {
                permit(Files.write(directory.resolve(script), script(script)), "rw-r--r--");
            }
            Recorder recorder = new Recorder(directory);
            permit(Files.createFile(recorder.record()), "rw-rw-rw-");
            return recorder;
        } catch (IOException failure) {
            throw FileAccessException.unwritable(directory.toString(), failure.getMessage(), failure);
        }
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static byte[] script(String name) throws IOException {
        try (InputStream script = Objects.requireNonNull(Recorder.class.getResourceAsStream(name), name)) {
            return script.readAllBytes();
        }
    }

    private Path record() {
        return directory.resolve("record");
    }

    /** The option that shows it to the container; labelled for it where the system labels files. */
    String volume() {
        return "--volume=" + directory + ":/dev/rigsmith:rw,Z";
    }

    /** Reads what was written down. The container may have put anything in its place, so no link is followed. */
    TypedSession read() {
        if (!Files.isRegularFile(record(), LinkOption.NOFOLLOW_LINKS)) {
            return TypedSession.read(Octets.of(new byte[0]));
        }
        try (InputStream bytes = Files.newInputStream(record(), LinkOption.NOFOLLOW_LINKS)) {
            return TypedSession.read(Octets.of(bytes.readNBytes(MOST)));
        } catch (IOException failure) {
            throw FileAccessException.unreadable(record().toString(), failure.getMessage(), failure);
        }
    }
}
