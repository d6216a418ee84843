package dev.rigsmith.domain.key;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * A SHA-256 over frames: a tag byte, then each field as its length (8 bytes, big-endian) and its bytes. No two different
 * sequences of frames feed the same bytes to the digest.
 */
final class FramedDigest {

    private final MessageDigest digest = Sha256.newDigest();

    /** @param domain separates this use of SHA-256 from every other */
    FramedDigest(String domain) {
        add((byte) 0, Octets.ofText(domain));
    }

    void add(byte tag, Octets... fields) {
        digest.update(tag);
        for (Octets field : fields) {
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, field.length()));
            digest.update(field.bytes());
        }
    }

    Sha256 finish() {
        return Sha256.ofDigest(digest.digest());
    }
}
