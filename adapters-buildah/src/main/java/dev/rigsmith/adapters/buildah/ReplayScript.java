package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.story.Step;
import dev.rigsmith.ports.HandEnd;
import dev.rigsmith.process.SessionScripts;
import dev.rigsmith.process.TemporaryDirectory;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs commands one after the other in one shell, says before each which it is, and stops after one that fails.
 *
 * @param count how many there are
 */
record ReplayScript(SharedDirectory directory, int count) {

    /** Where it is in the container. */
    static final String SCRIPT = SessionScripts.DIRECTORY + "/" + SessionScripts.REPLAY;

    static ReplayScript in(TemporaryDirectory parent, List<Step> steps) {
        SharedDirectory directory = SharedDirectory.in(parent);
        byte[] script = SessionScripts.replaying(steps).getBytes(StandardCharsets.UTF_8);
        directory.write(SessionScripts.REPLAY, script);
        directory.open(SessionScripts.AT);
        return new ReplayScript(directory, steps.size());
    }

    /** The option that lets the container have it. */
    String volume() {
        return directory.volume();
    }

    /** How many succeeded. */
    int done(HandEnd end) {
        return SessionScripts.done(directory.read(SessionScripts.AT).latin1(), count, end.succeeded());
    }
}
