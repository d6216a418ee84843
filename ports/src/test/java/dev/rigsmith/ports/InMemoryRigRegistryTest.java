package dev.rigsmith.ports;

import dev.rigsmith.domain.rig.RegisteredRig;
import java.util.List;

class InMemoryRigRegistryTest extends RigRegistryContract {

    @Override
    protected RigRegistry holding(List<RegisteredRig> rigs) {
        InMemoryRigRegistry registry = new InMemoryRigRegistry();
        rigs.forEach(registry::add);
        return registry;
    }

    @Override
    protected RigRegistry untouched() {
        return new InMemoryRigRegistry();
    }
}
