package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;

/** A public key. */
public interface VerifyKey {

    /** Whether the owner of the key signed a message; a signature (Ed25519, RFC 8032) that is none is no error. */
    boolean verifies(Octets message, Octets signature);
}
