package dev.rigsmith.ports;

import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.rig.RegisteredRig;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The rigs that the user registered. Any number of processes and threads may change it at once: each change is whole,
 * and none is lost.
 */
public interface RigRegistry {

    /**
     * Gives every registered rig by name; none when nothing was ever registered.
     *
     * @throws InvalidFileException when the registry is damaged, with line and column
     * @throws FileAccessException when it cannot be read
     */
    SortedMap<String, RegisteredRig> rigs();

    /**
     * Registers a rig. Of several that come with one name at once, one is registered and the others are refused.
     *
     * @param replace whether it takes the place of the rig that has its name
     * @throws RefusedException (name-taken) when the name is registered already and nothing is to be replaced
     * @throws InvalidFileException when the registry is damaged or of a newer version; it is left as it is then
     * @throws FileAccessException when it cannot be read or written; it is left as it is then
     */
    void add(RegisteredRig rig, boolean replace);

    /**
     * Takes a rig out and gives it; empty when no rig has this name.
     *
     * @throws InvalidFileException when the registry is damaged or of a newer version; it is left as it is then
     * @throws FileAccessException when it cannot be read or written; it is left as it is then
     */
    Optional<RegisteredRig> remove(String name);
}
