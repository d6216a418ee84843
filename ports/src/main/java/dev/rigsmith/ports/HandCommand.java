package dev.rigsmith.ports;

import java.util.List;
import java.util.Optional;

/**
 * What is run in a container of {@link HandSessions}.
 *
 * @param words the program and its arguments; empty for a shell at the terminal
 * @param user whom it runs as, where that is not the image's own user
 * @param network the kind of network, in the engine's words; empty for the usual one
 */
public record HandCommand(List<String> words, Optional<String> user, Optional<String> network) {

    public HandCommand {
        words = List.copyOf(words);
    }
}
