package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keys that verify so that a test can tell who signed what. */
public final class InMemoryVerifyKeys implements VerifyKeys {

    private final Map<String, Optional<VerifyKey>> files = new HashMap<>();

    /** Puts a key into a file. */
    public InMemoryVerifyKeys add(String file) {
        files.put(file, Optional.of((message, signature) -> signature.equals(signed(file, message))));
        return this;
    }

    /** Makes a file that holds no key. */
    public InMemoryVerifyKeys addOther(String file) {
        files.put(file, Optional.empty());
        return this;
    }

    /** What the owner of the key in a file makes of a message. */
    public static Octets signed(String file, Octets message) {
        return Octets.ofText(
                Sha256.of(Octets.ofText(file + " " + message).bytes()).hex());
    }

    @Override
    public VerifyKey read(String file) {
        if (!files.containsKey(file)) {
            throw FileAccessException.unreadable(file, "No such file or directory", null);
        }
        return files.get(file)
                .orElseThrow(() -> new RefusedException(
                        ErrorId.INVALID_KEY, file + " holds no public Ed25519 key", "ask for one"));
    }
}
