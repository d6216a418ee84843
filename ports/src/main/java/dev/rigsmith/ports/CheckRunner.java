package dev.rigsmith.ports;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.List;

/** Runs smoke checks in throw-away containers. */
public interface CheckRunner {

    /**
     * Runs {@code sh -c COMMAND} in a new container of the image, with the entrypoint overridden, without a login
     * shell, a network or a terminal, as the image's own user. The container is gone afterwards.
     *
     * @throws EngineException when the container could not be started; a command that fails is an answer
     */
    CheckResult run(ImageReference image, String command);

    /** The command that {@link #run} would run. */
    List<String> runCommand(ImageReference image, String command);
}
