package dev.rigsmith.ports;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.LocalContainer;
import java.util.List;

/** The containers on this machine. */
public interface Containers {

    /**
     * Gives every container of the store that {@link ImageStore} tells of, running or not, made by whichever tool:
     * those in which images are being built as well. One call of the engine.
     *
     * @return sorted by name
     * @throws EngineException when the engine is missing or cannot answer; never an empty answer instead
     */
    List<LocalContainer> all();
}
