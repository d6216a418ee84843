package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;

/** A private key. What it is made of is never told. */
public interface SigningKey {

    /** Signs a message: 64 bytes (Ed25519, RFC 8032), the same each time. */
    Octets sign(Octets message);

    /** Whether users other than its owner may read the file it is in. */
    boolean isExposed();
}
