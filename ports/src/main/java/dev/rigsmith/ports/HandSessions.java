package dev.rigsmith.ports;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.ShortName;
import java.util.List;

/** Containers in which images are changed by hand. */
public interface HandSessions {

    /**
     * Makes a container of an image of the store. Nothing is fetched.
     *
     * @param rig the rig that is to come of it; the container is known by it
     * @throws EngineException also when the image is not here
     */
    HandSession open(ShortName rig, ImageId image);

    /**
     * Gives the containers of sessions for a rig that are there now, sorted by name: of sessions that run, and of those
     * whose process was killed.
     */
    List<OpenHandSession> of(ShortName rig);

    /** The command that shows what was changed in a container. */
    List<String> lookCommand(OpenHandSession session);

    /** The command that removes a container and all that was done in it. */
    List<String> removeCommand(OpenHandSession session);

    /**
     * The commands that a whole session would run, in order; none of them has a value that is known only then.
     *
     * @param image the image to start from, named by any reference
     * @param commands what would be run in the container; none where somebody types it
     */
    List<List<String>> commands(ShortName rig, ImageReference image, List<HandCommand> commands, ImageReference result);
}
