package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.story.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A container in which an image is changed by hand. It is gone when the session is closed, or this program is told to end. */
public interface HandSession extends AutoCloseable {

    /** What no other session has, in letters that may stand in a tag. */
    String unique();

    /** Whom the image itself runs as, where it says so. */
    Optional<String> imageUser();

    /**
     * Runs a command to its end, in the image's working directory and with its environment, whatever its entrypoint;
     * it has nothing to read. What it prints goes where the engine's output goes.
     *
     * @throws EngineException when it could not be started for another reason than that it is not there or cannot be
     *     run; a command that fails is an answer
     */
    HandEnd run(HandCommand command);

    /**
     * Opens a shell at the terminal of this process, which belongs to it until its end, and writes down what is typed in
     * it. What is used for that leaves no trace in the container.
     *
     * @param command whom the shell runs as, and with which network; no words
     * @throws EngineException when it could not be started, also because the image has no shell
     */
    HandTyped type(HandCommand command);

    /**
     * Runs commands in one shell, each in its directory, up to the first that fails; they have nothing to read. Otherwise as
     * {@link #run}. What is used for that leaves no trace in the container.
     *
     * @param shell {@code sh} or {@code bash}
     * @param command whom the shell runs as, and with which network; no words
     */
    HandReplay replay(List<Step> steps, String shell, HandCommand command);

    /**
     * Puts a file into the container, in place of whatever is there. Links at the top, such as {@code /etc}, are
     * followed within the container, those below it are replaced.
     *
     * @param path absolute, at least two names long
     */
    void put(String path, Octets content);

    /**
     * Makes an image of the container as it is now. All that the image before it says of how it is started stays.
     *
     * @param name taken from any other image
     * @param labels to set, and with an empty value those to leave out that it would have otherwise
     */
    ImageId commit(ImageReference name, Map<String, Optional<String>> labels);

    @Override
    void close();
}
