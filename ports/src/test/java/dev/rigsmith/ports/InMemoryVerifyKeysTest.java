package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;

class InMemoryVerifyKeysTest extends VerifyKeysContract {

    private final InMemoryVerifyKeys keys = new InMemoryVerifyKeys();

    @Override
    protected VerifyKeys keys() {
        return keys;
    }

    @Override
    protected void key(String file) {
        keys.add(file);
    }

    @Override
    protected void other(String file) {
        keys.addOther(file);
    }

    @Override
    protected Octets signed(String file, Octets message) {
        return InMemoryVerifyKeys.signed(file, message);
    }
}
