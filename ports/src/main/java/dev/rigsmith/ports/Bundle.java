package dev.rigsmith.ports;

import dev.rigsmith.domain.bundle.BundleHead;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;

/**
 * A bundle that was opened. What it needs on disk is in a directory of its own that nobody else may enter, and that is
 * gone when this is closed or the program ends.
 *
 * <p>Whatever is wrong with the bundle is a {@link RefusedException} (invalid-archive) that says so in one line; a disk
 * that fails is a {@link FileAccessException}.
 */
public interface Bundle extends AutoCloseable {

    /** What its beginning says. */
    BundleHead head();

    /** Reads the whole file and gives its digest, without looking into it. */
    Sha256 digest();

    /**
     * Reads the bundle to its last byte, checks all of it against the manifest where there is one, and writes the image
     * down for the engine. Of a thin bundle, the layers of its foundation are left out: the engine has to have them.
     * Called once.
     */
    Verified verify();

    /** Takes away everything that this bundle has on disk. */
    @Override
    void close();

    /**
     * A bundle of which every byte was checked.
     *
     * @param digest of the whole file
     */
    record Verified(VerifiedImage image, Sha256 digest) {}
}
