package dev.rigsmith.domain.context;

/**
 * The digest of a context while it is made: of every path and what it is, in the order of a manifest. Two contexts have
 * the same digest exactly when the builder would see the same in both.
 */
public final class ContextDigest {

    private static final byte PATH = 'C';

    private final FramedDigest digest = new FramedDigest("rigsmith.dev/context/v1");

    /** Adds the next path, with the identity of its entry. */
    public void add(Octets path, Octets identity) {
        digest.add(PATH, path, identity);
    }

    /** Gives the digest of all that was added, once. */
    public Sha256 finish() {
        return digest.finish();
    }
}
