package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.domain.context.Octets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A file as the tar that brings it into a container; everybody may read it, as files in {@code /etc}.
 *
 * @param path absolute, at least two names long
 */
record PlacedFile(String path, Octets content) {

    private static final int DIRECTORY = 040755;
    private static final int FILE = 0100644;

    /** The directory at the top, whose mode and owner stay as they are. */
    String top() {
        return path.substring(1).split("/")[0];
    }

    /** The tar to unpack in that directory. */
    byte[] below() {
        return tar(path.substring(top().length() + 2));
    }

    /** The tar to unpack in the root, where there is no such directory. */
    byte[] whole() {
        return tar(path.substring(1));
    }

    private byte[] tar(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (int at = name.indexOf('/'); at > 0; at = name.indexOf('/', at + 1)) {
                TarArchiveEntry directory = new TarArchiveEntry(name.substring(0, at + 1));
                directory.setMode(DIRECTORY);
                tar.putArchiveEntry(directory);
                tar.closeArchiveEntry();
            }
            TarArchiveEntry file = new TarArchiveEntry(name);
            file.setMode(FILE);
            file.setSize(content.length());
            tar.putArchiveEntry(file);
            tar.write(content.bytes());
            tar.closeArchiveEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
