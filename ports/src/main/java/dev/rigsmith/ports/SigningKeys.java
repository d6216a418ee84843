package dev.rigsmith.ports;

import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;

/** Private keys in files. */
public interface SigningKeys {

    /**
     * Reads a key.
     *
     * @param file relative to the current directory
     * @throws RefusedException (invalid-key) when it holds no Ed25519 private key without a password, in PEM (PKCS #8)
     * @throws FileAccessException when it cannot be read
     */
    SigningKey read(String file);
}
