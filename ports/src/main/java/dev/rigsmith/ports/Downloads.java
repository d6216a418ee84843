package dev.rigsmith.ports;

import dev.rigsmith.domain.add.WebAddress;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Fetches files from web servers, and trusts none of those to be quick, small, honest or kind. */
public interface Downloads {

    /**
     * Fetches a file. Redirects are followed, but not many, and never from a protected connection to one that is not. A
     * server that stays silent is given up.
     *
     * @param expected the digest that the file must have
     * @throws RefusedException (download-failed) when the server does not give it, or not within the limits;
     *     (digest-mismatch) when it is another one. Nothing is left of it then
     * @throws FileAccessException when there is no room for it
     */
    Download fetch(WebAddress address, Limits limits, Optional<Sha256> expected, Watcher watcher);

    /**
     * What a download may take.
     *
     * @param total the time from its beginning to its end
     * @param bytes the size of the file
     */
    record Limits(Duration total, long bytes) {}

    /** A file that was fetched. Its user alone can read it; it is gone when this is closed or the program ends. */
    interface Download extends AutoCloseable {

        Path file();

        @Override
        void close();
    }

    /** Is told how far a download is. */
    @FunctionalInterface
    interface Watcher {

        /**
         * @param bytes how many are here
         * @param all how many there will be, where the server says so
         */
        void on(long bytes, OptionalLong all);
    }
}
