package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import java.nio.file.Path;

/** A bundle that is being made. What it needs on disk is gone when this is closed or the program ends. */
public interface BundleDraft extends AutoCloseable {

    /** Where the image is to be written, as a docker-archive, before this is finished; there is no such file yet. */
    Path image();

    /**
     * Writes the bundle. Equal contents give equal bytes, on any machine of one kind.
     *
     * @throws RefusedException (already-there) when something has come to the target since that may not be replaced
     * @throws FileAccessException when it cannot be written; what was there before is there then
     */
    Written finish(BundleContent content, BundleTarget target, Working working);

    @Override
    void close();

    /**
     * The bundle as it is now.
     *
     * @param digest of all of its bytes
     * @param size in bytes
     */
    record Written(Sha256 digest, long size) {}

    /** Is told how far the work is. */
    @FunctionalInterface
    interface Working {

        /**
         * @param done how many bytes of the image were packed
         * @param all how many there are
         */
        void on(long done, long all);
    }
}
