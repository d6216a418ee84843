package dev.rigsmith.ports;

class InMemoryQueryMemoryTest extends QueryMemoryContract {

    private final InMemoryQueryMemory memory = new InMemoryQueryMemory();

    @Override
    protected QueryMemory memory() {
        return memory;
    }
}
