package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.story.TypedSession;
import dev.rigsmith.process.TemporaryDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Writes down what is typed in a shell in a container. */
record Recorder(SharedDirectory directory) {

    /** What is run in the container to open the shell. */
    static final List<String> SHELL = List.of("sh", SharedDirectory.INSIDE + "/start.sh");

    private static final List<String> SCRIPTS = List.of("start.sh", "bash.sh", "sh.sh");
    private static final String RECORD = "record";

    static Recorder in(TemporaryDirectory parent) {
        SharedDirectory directory = SharedDirectory.in(parent);
        SCRIPTS.forEach(name -> directory.write(name, script(name)));
        directory.open(RECORD);
        return new Recorder(directory);
    }

    /** It is in the same archive as this class. */
    private static byte[] script(String name) {
        try (InputStream script = Objects.requireNonNull(Recorder.class.getResourceAsStream(name), name)) {
            return script.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** The option that lets the container have it. */
    String volume() {
        return directory.volume();
    }

    /** Reads what was written down. */
    TypedSession read() {
        return TypedSession.read(directory.read(RECORD));
    }
}
