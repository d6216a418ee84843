package dev.rigsmith.ports;

import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.rig.RegisteredRig;
import java.util.SortedMap;

/** The rigs that the user registered. */
public interface RigRegistry {

    /**
     * Gives every registered rig by name; none when nothing was ever registered.
     *
     * @throws InvalidFileException when the registry is damaged, with line and column
     * @throws FileAccessException when it cannot be read
     */
    SortedMap<String, RegisteredRig> rigs();
}
