package dev.rigsmith.application;

import java.util.Optional;

/**
 * What is to be made again on another rig.
 *
 * @param name the word for the rig whose commands are run again
 * @param onto the word for the rig to start from
 * @param as the name of the new rig; empty when it takes the place of the old one, whose image is kept
 * @param message what the new rig is for, where that is not what it was
 * @param user whom all commands run as, where they do not run as they did
 * @param network the kind of network, in the engine's words
 * @param force whether an extended rig of the new name is replaced; its image is kept
 */
public record RebaseRequest(
        String name,
        String onto,
        Optional<String> as,
        Optional<String> message,
        Optional<String> user,
        Optional<String> network,
        boolean force) {

    /** What the new rig is called. */
    public String target() {
        return as.orElse(name);
    }

    /** Whether a rig of that name may be replaced. */
    boolean replaces() {
        return force || target().equals(name);
    }
}
