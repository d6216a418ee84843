package dev.rigsmith.ports;

class InMemorySigningKeysTest extends SigningKeysContract {

    private final InMemorySigningKeys keys = new InMemorySigningKeys();

    @Override
    protected SigningKeys keys() {
        return keys;
    }

    @Override
    protected void key(String file, boolean exposed) {
        keys.add(file, exposed);
    }

    @Override
    protected void other(String file) {
        keys.addOther(file);
    }
}
