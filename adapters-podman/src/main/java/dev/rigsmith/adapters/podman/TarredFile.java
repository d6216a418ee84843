package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.context.Octets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** One file that comes in pieces of a tar. What is too large is not kept. */
final class TarredFile {

    /** More than the headers of one member take, and the end of a tar. */
    private static final int WRAPPING = 1 << 16;

    private final int most;
    private final ByteArrayOutputStream tar = new ByteArrayOutputStream();
    private boolean exceeded;

    /** @param most bytes that the file may have */
    TarredFile(int most) {
        this.most = most;
    }

    void add(byte[] bytes, int length) {
        exceeded |= tar.size() + (long) length > (long) most + WRAPPING;
        if (!exceeded) {
            tar.write(bytes, 0, length);
        }
    }

    /** Gives the file; empty when it is none, or is too large. */
    Optional<Octets> content() throws IOException {
        if (exceeded) {
            return Optional.empty();
        }
        try (TarArchiveInputStream in = new TarArchiveInputStream(new ByteArrayInputStream(tar.toByteArray()))) {
            TarArchiveEntry entry = in.getNextEntry();
            boolean wanted = entry != null && entry.isFile() && !entry.isLink() && entry.getSize() <= most;
            return wanted ? Optional.of(Octets.of(in.readAllBytes())) : Optional.empty();
        }
    }
}
