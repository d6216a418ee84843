package dev.rigsmith.application;

import java.util.List;
import java.util.Optional;

/**
 * What is to be made by hand.
 *
 * @param name of the new rig
 * @param from the word for the rig to start from
 * @param command what is run in place of a session at the terminal; empty for such a session
 * @param message what the new rig is for
 * @param user whom commands run as, where that is not the image's own user
 * @param network the kind of network, in the engine's words
 * @param force whether an extended rig of that name is replaced; its image is kept
 */
public record ExtendRequest(
        String name,
        String from,
        List<String> command,
        Optional<String> message,
        Optional<String> user,
        Optional<String> network,
        boolean force) {

    public ExtendRequest {
        command = List.copyOf(command);
    }
}
