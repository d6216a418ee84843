package dev.rigsmith.ports;

import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;

/** Public keys in files. */
public interface VerifyKeys {

    /**
     * Reads a key.
     *
     * @param file relative to the current directory
     * @throws RefusedException (invalid-key) when it holds no Ed25519 public key in PEM (SubjectPublicKeyInfo)
     * @throws FileAccessException when it cannot be read
     */
    VerifyKey read(String file);
}
