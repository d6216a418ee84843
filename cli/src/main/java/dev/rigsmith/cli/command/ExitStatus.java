package dev.rigsmith.cli.command;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.InputsChangedException;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.error.UnknownRigException;
import java.util.Map;

/** The statuses that {@code rig} exits with, and the one place that says which error means which. */
public final class ExitStatus {

    public static final int DONE = 0;
    /** It failed, or the answer is no. */
    public static final int FAILED = 1;
    /** The command line makes no sense. */
    public static final int USAGE = 2;
    /** The inputs of a build changed while it ran. */
    public static final int INPUTS_CHANGED = 3;
    /** The engine is missing or failed; podman's own number. */
    public static final int ENGINE_FAILED = 125;

    private static final Map<Class<? extends RigsmithException>, Integer> OF_ERRORS = Map.of(
            InvalidInputException.class, USAGE,
            InvalidFileException.class, FAILED,
            UnknownRigException.class, FAILED,
            RefusedException.class, FAILED,
            FileAccessException.class, FAILED,
            InputsChangedException.class, INPUTS_CHANGED,
            EngineException.class, ENGINE_FAILED);

    private ExitStatus() {}

    /** The status for an error. */
    public static int of(RigsmithException error) {
        return OF_ERRORS.getOrDefault(error.getClass(), FAILED);
    }
}
