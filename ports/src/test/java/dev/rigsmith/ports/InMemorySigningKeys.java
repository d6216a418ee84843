package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keys that sign so that a test can tell who signed what. */
public final class InMemorySigningKeys implements SigningKeys {

    private final Map<String, Optional<SigningKey>> files = new HashMap<>();

    /** Puts a key into a file. */
    public InMemorySigningKeys add(String file, boolean exposed) {
        files.put(file, Optional.of(new Key(file, exposed)));
        return this;
    }

    /** Makes a file that holds no key. */
    public InMemorySigningKeys addOther(String file) {
        files.put(file, Optional.empty());
        return this;
    }

    @Override
    public SigningKey read(String file) {
        if (!files.containsKey(file)) {
            throw FileAccessException.unreadable(file, "No such file or directory", null);
        }
        return files.get(file)
                .orElseThrow(() -> new RefusedException(
                        ErrorId.INVALID_KEY, file + " is no Ed25519 private key: it is empty", "make one"));
    }

    private record Key(String name, boolean isExposed) implements SigningKey {

        /** 64 characters, as a signature has 64 bytes. */
        @Override
        public Octets sign(Octets message) {
            return Octets.ofText(
                    Sha256.of(Octets.ofText(name + " " + message).bytes()).hex());
        }
    }
}
