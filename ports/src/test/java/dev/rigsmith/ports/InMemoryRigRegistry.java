package dev.rigsmith.ports;

import dev.rigsmith.domain.rig.RegisteredRig;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Registered rigs in memory. */
public final class InMemoryRigRegistry implements RigRegistry {

    private final SortedMap<String, RegisteredRig> rigs = new TreeMap<>();

    /** Registers a rig under a name that is free. */
    public void add(RegisteredRig rig) {
        if (rigs.putIfAbsent(rig.name(), rig) != null) {
            throw new AssertionError(rig.name() + " is registered already");
        }
    }

    @Override
    public SortedMap<String, RegisteredRig> rigs() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(rigs));
    }
}
