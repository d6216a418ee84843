package dev.rigsmith.application;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.Downloads.Download;
import dev.rigsmith.ports.LocalSource;
import java.util.List;
import java.util.Optional;

/** A source that is here, or known to be a published image. */
sealed interface FoundSource extends AutoCloseable {

    /** What the user should know of how the source was understood. */
    List<String> notes();

    @Override
    void close();

    /** A published image; nothing was fetched. */
    record Published(ImageReference reference) implements FoundSource {
        @Override
        public List<String> notes() {
            return List.of();
        }

        @Override
        public void close() {
            // There is nothing to give back.
        }
    }

    /**
     * A file or directory.
     *
     * @param named the path as it was typed, or the path of the address: what names come from
     * @param shown what the source is called from now on: an absolute path, or an address
     * @param download what goes away with it
     */
    record Here(LocalSource at, String named, String shown, List<String> notes, Optional<Download> download)
            implements FoundSource {
        @Override
        public void close() {
            download.ifPresent(Download::close);
        }
    }
}
