package dev.rigsmith.adapters.fs.bundle;

import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.bundle.BundleManifest;
import dev.rigsmith.domain.bundle.BundleMember;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What becomes a member of a bundle.
 *
 * @param content gives a new stream of it, which the caller closes
 */
record Piece(BundleManifest.Entry entry, Supplier<InputStream> content) {

    private static final int PIECE = 1 << 18;

    static Piece of(BundleMember member, byte[] bytes) {
        return of(member, () -> new ByteArrayInputStream(bytes));
    }

    static Piece of(BundleMember member, Path file) {
        return of(member, () -> new ReadFile(file));
    }

    private static Piece of(BundleMember member, Supplier<InputStream> content) {
        Measured measured = new Measured(OutputStream.nullOutputStream());
        try (InputStream in = content.get()) {
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                measured.write(piece, 0, read);
            }
        } catch (IOException never) {
            throw new AssertionError("digests and own streams fail in other ways", never);
        }
        var written = measured.written();
        requireSmall(member, written.size());
        return new Piece(new BundleManifest.Entry(member, written.size(), written.digest()), content);
    }

    /** Nobody would take it. */
    private static void requireSmall(BundleMember member, long size) {
        if (size > member.largest()) {
            throw new RefusedException(
                    ErrorId.NOT_EXPORTABLE,
                    member.fileName() + " of the bundle would have " + size + " bytes, and may have "
                            + member.largest(),
                    "push the image to a registry instead");
        }
    }

    BundleMember member() {
        return entry.member();
    }

    /** A file of ours. That it cannot be read is no fault of the place that the bundle goes to. */
    private static final class ReadFile extends InputStream {

        private final Path path;
        private final InputStream in;

        ReadFile(Path path) {
            this.path = path;
            try {
                in = Files.newInputStream(path);
            } catch (IOException failure) {
                throw Reasons.unreadable(path, failure);
            }
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            try {
                return in.read(into, offset, length);
            } catch (IOException failure) {
                throw Reasons.unreadable(path, failure);
            }
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException failure) {
                throw Reasons.unreadable(path, failure);
            }
        }
    }
}
