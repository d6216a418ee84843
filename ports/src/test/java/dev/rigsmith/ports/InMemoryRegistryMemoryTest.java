package dev.rigsmith.ports;

class InMemoryRegistryMemoryTest extends RegistryMemoryContract {

    private final InMemoryRegistryMemory memory = new InMemoryRegistryMemory();

    @Override
    protected RegistryMemory memory() {
        return memory;
    }
}
