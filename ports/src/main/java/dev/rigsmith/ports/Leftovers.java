package dev.rigsmith.ports;

import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.garbage.Leftover;
import java.util.List;
import java.util.Set;

/** What processes that were killed could not clear away themselves. Each adapter tells of what it makes. */
public interface Leftovers {

    /** What they tell of. */
    Set<Leftover.Kind> kinds();

    /**
     * Gives what is certain to be nobody's: what a process that may still run made is never in it, nor anything that
     * Rigsmith did not make. Changes nothing.
     */
    List<Leftover> abandoned();

    /**
     * Takes one of them away. What is gone by now, or is in use again, is left without an error.
     *
     * @throws RigsmithException when it cannot be taken away
     */
    void remove(Leftover leftover);

    /** The command that {@link #remove} would run; empty where it runs none. */
    List<String> removeCommand(Leftover leftover);
}
