package dev.rigsmith.ports;

import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.rig.RegisteredRig;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Registered rigs in memory. */
public final class InMemoryRigRegistry implements RigRegistry {

    private final SortedMap<String, RegisteredRig> rigs = new TreeMap<>();
    private boolean broken;

    /** Lets every write fail from now on, as on a disk that is full. */
    public void breakDown() {
        broken = true;
    }

    /** Registers a rig under a name that is free. */
    public void add(RegisteredRig rig) {
        add(rig, false);
    }

    @Override
    public synchronized SortedMap<String, RegisteredRig> rigs() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(rigs));
    }

    @Override
    public synchronized void add(RegisteredRig rig, boolean replace) {
        if (!replace && rigs.containsKey(rig.name())) {
            throw RefusedException.nameTaken(rig.name());
        }
        if (broken) {
            throw FileAccessException.unwritable("rigs.yaml", "No space left on device", null);
        }
        rigs.put(rig.name(), rig);
    }

    @Override
    public synchronized Optional<RegisteredRig> remove(String name) {
        return Optional.ofNullable(rigs.remove(name));
    }
}
