package dev.rigsmith.adapters.fs.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Writes tars of regular files (POSIX ustar; pax where a size needs it) of which nothing depends on who writes them,
 * where and when: everything in them is from the beginning of time and belongs to root.
 */
public final class TarWriter {

    private static final int PERMISSIONS = 0100644;
    private static final int PIECE = 1 << 18;

    private final TarArchiveOutputStream tar;

    /** @param out where the tar goes; it stays open */
    public TarWriter(OutputStream out) {
        tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    /**
     * Adds a file.
     *
     * @param size how many bytes the content has
     * @throws IOException also when it has more or fewer
     */
    public void add(String name, long size, InputStream content) throws IOException {
        tar.putArchiveEntry(entry(name, size));
        byte[] piece = new byte[PIECE];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            tar.write(piece, 0, read);
        }
        tar.closeArchiveEntry();
    }

    private static TarArchiveEntry entry(String name, long size) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(PERMISSIONS);
        entry.setModTime(new Date(0));
        entry.setIds(0, 0);
        entry.setNames("", "");
        return entry;
    }

    /** Marks the end. */
    public void finish() throws IOException {
        tar.finish();
        tar.flush();
    }
}
