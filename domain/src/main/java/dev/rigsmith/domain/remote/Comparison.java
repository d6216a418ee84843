package dev.rigsmith.domain.remote;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import java.util.Optional;

/**
 * Compares an image that is here with what its registry has, like with like: the digest that the registry gave first, then
 * that of the manifest for this platform, and in the end that of the configuration, which is the image itself. An image that
 * was built again and came out equal is the same image.
 */
public sealed interface Comparison {

    /** It is decided. */
    record Decided(Freshness freshness) implements Comparison {}

    /** It depends on what this digest names in the same repository. */
    record Depends(Digest manifest) implements Comparison {}

    /** Compares an image that is here with the first answer. */
    static Comparison of(LocalImage local, Platform host, RemoteImage remote) {
        return of(Known.of(local), host, remote);
    }

    /** Compares with the first answer. */
    static Comparison of(Known local, Platform host, RemoteImage remote) {
        if (isKnownBy(local, remote.digest())) {
            return new Decided(Freshness.CURRENT);
        }
        return remote instanceof RemoteImage.Index index
                ? withIndex(local, index.imageFor(host))
                : new Decided(withImage(local, (RemoteImage.Single) remote));
    }

    private static Comparison withIndex(Known local, Optional<Digest> manifest) {
        if (manifest.isEmpty()) {
            return new Decided(Freshness.UNKNOWN);
        }
        return isKnownBy(local, manifest.get()) ? new Decided(Freshness.CURRENT) : new Depends(manifest.get());
    }

    /** Compares with the image itself. */
    static Freshness withImage(Known local, RemoteImage.Single remote) {
        boolean same = isKnownBy(local, remote.digest()) || local.image().equals(Optional.of(remote.image()));
        return same ? Freshness.CURRENT : Freshness.OUTDATED;
    }

    private static boolean isKnownBy(Known local, Digest digest) {
        return local.digests().contains(digest);
    }
}
