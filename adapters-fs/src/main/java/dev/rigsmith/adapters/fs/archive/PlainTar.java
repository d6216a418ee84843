package dev.rigsmith.adapters.fs.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The members of a tar that is not compressed, one after the other. Their content is passed over. */
final class PlainTar implements AutoCloseable {

    private static final int RECORD = 512;
    private static final int BLOCK = 20 * RECORD;
    private static final String ENCODING = "UTF-8";

    private final Ration ration;
    private final TarArchiveInputStream tar;
    private final int header;
    private TarArchiveEntry current = new TarArchiveEntry("", false);

    /** @param header the most bytes that may describe one member */
    PlainTar(InputStream in, int header) {
        this.header = header;
        this.ration = new Ration(in, "the header of a member");
        this.tar = new TarArchiveInputStream(ration, BLOCK, RECORD, ENCODING, false);
    }

    /** Goes to the next member; false at the end, behind which nothing may be. */
    boolean next() throws IOException {
        ration.pass(current.isDirectory() ? 0 : current.getSize());
        ration.allow(header);
        current = entry();
        if (current == null) {
            requireEnd();
            return false;
        }
        requireSound();
        return true;
    }

    /** The library tells of damage in more than one way. */
    private TarArchiveEntry entry() throws IOException {
        try {
            return tar.getNextEntry();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException damaged) {
            throw new IOException("a member has a damaged header", damaged);
        }
    }

    /** The end is marked by records of zeros. Before them there can only be what fills the last member's record. */
    private void requireEnd() throws IOException {
        if (ration.zeros() < RECORD) {
            throw new IOException("the tar ends before its end");
        }
        if (ration.taken() - ration.zeros() >= RECORD || !restIsZero()) {
            throw new IOException("something follows the end of the tar");
        }
    }

    private boolean restIsZero() throws IOException {
        byte[] rest = new byte[1 << 16];
        ration.allow(Long.MAX_VALUE);
        while (ration.taken() == ration.zeros()) {
            if (ration.read(rest, 0, rest.length) < 0) {
                return true;
            }
        }
        return false;
    }

    private void requireSound() throws IOException {
        if (!current.isCheckSumOK()) {
            throw new IOException("the header of member " + current.getName() + " does not match its checksum");
        }
        if (current.isSparse()) {
            throw new IOException("member " + current.getName() + " is a sparse file");
        }
        long extras = current.getExtraPaxHeaders().entrySet().stream()
                .mapToLong(extra ->
                        extra.getKey().length() + (long) extra.getValue().length())
                .sum();
        if (extras > header) {
            throw new IOException("the header of a member is too large");
        }
    }

    /** The member that this stands on. */
    TarArchiveEntry member() {
        return current;
    }

    /** Where its content begins. */
    long position() {
        return ration.position();
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
