package dev.rigsmith.domain.story;

import java.util.Optional;

/**
 * A command of a session.
 *
 * @param command as it was typed; may have several lines
 * @param directory where it was run, when that was not the image's working directory
 * @param status how it ended
 */
public record Step(String command, Optional<String> directory, int status) {

    /** A command that succeeded where every session begins. */
    public static Step of(String command) {
        return new Step(command, Optional.empty(), 0);
    }

    /** Whether it did what it was typed for. */
    public boolean succeeded() {
        return status == 0;
    }
}
