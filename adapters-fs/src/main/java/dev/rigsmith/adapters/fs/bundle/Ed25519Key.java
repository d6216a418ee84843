package dev.rigsmith.adapters.fs.bundle;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.ports.SigningKey;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/** A private key of the Edwards curve 25519. */
final class Ed25519Key implements SigningKey {

    private final PrivateKey key;
    private final boolean exposed;

    Ed25519Key(PrivateKey key, boolean exposed) {
        this.key = key;
        this.exposed = exposed;
    }

    @Override
    public Octets sign(Octets message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message.bytes());
            return Octets.of(signature.sign());
        } catch (GeneralSecurityException never) {
            throw new AssertionError("every Java runtime signs with the keys that it reads");
        }
    }

    @Override
    public boolean isExposed() {
        return exposed;
    }
}
