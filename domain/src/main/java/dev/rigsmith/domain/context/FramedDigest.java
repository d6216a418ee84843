package dev.rigsmith.domain.context;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * A SHA-256 over frames: a tag byte, then each field as its length (8 bytes, big-endian) and its bytes. No two different
 * sequences of frames feed the same bytes to the digest, as long as all frames of one tag have the same number of fields.
 */
public final class FramedDigest {

    private final MessageDigest digest = Sha256.newDigest();

    /** @param domain separates this use of SHA-256 from every other */
    public FramedDigest(String domain) {
        add((byte) 0, Octets.ofText(domain));
    }

    /** Adds a frame. */
    public void add(byte tag, Octets... fields) {
        digest.update(tag);
        for (Octets field : fields) {
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, field.length()));
            digest.update(field.bytes());
        }
    }

    /** Gives the digest of all that was added, once. */
    public Sha256 finish() {
        return Sha256.ofDigest(digest.digest());
    }
}
