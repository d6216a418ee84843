package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.story.TypedSession;
import dev.rigsmith.process.SessionScripts;
import dev.rigsmith.process.TemporaryDirectory;
import java.util.List;

/** Writes down what is typed in a shell in a container. */
record Recorder(SharedDirectory directory) {

    /** What is run in the container to open the shell. */
    static final List<String> SHELL = SessionScripts.recordedShell();

    static Recorder in(TemporaryDirectory parent) {
        SharedDirectory directory = SharedDirectory.in(parent);
        SessionScripts.recording().forEach(directory::write);
        directory.open(SessionScripts.RECORD);
        return new Recorder(directory);
    }

    /** The option that lets the container have it. */
    String volume() {
        return directory.volume();
    }

    /** Reads what was written down. */
    TypedSession read() {
        return TypedSession.read(directory.read(SessionScripts.RECORD));
    }
}
