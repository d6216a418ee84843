package dev.rigsmith.adapters.fs.bundle;

import dev.rigsmith.adapters.fs.archive.TarWriter;
import dev.rigsmith.adapters.fs.file.AtomicFile;
import dev.rigsmith.domain.bundle.BundleMember;
import dev.rigsmith.domain.bundle.Packing;
import dev.rigsmith.ports.BundleDraft;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes the pieces of a bundle, in order, and tells how far that is. */
final class BundleWriting implements AtomicFile.Content {

    private final Packing packing;
    private final List<Piece> pieces;
    private final BundleDraft.Working working;
    private final List<BundleDraft.Written> written = new ArrayList<>();

    BundleWriting(Packing packing, List<Piece> pieces, BundleDraft.Working working) {
        this.packing = packing;
        this.pieces = pieces;
        this.working = working;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Measured measured = new Measured(out);
        try (PackedOutput packed = PackedOutput.of(packing, measured)) {
            TarWriter tar = new TarWriter(packed);
            for (Piece piece : pieces) {
                add(piece, tar);
            }
            tar.finish();
            packed.finish();
        }
        written.add(measured.written());
    }

    private void add(Piece piece, TarWriter tar) throws IOException {
        long size = piece.entry().size();
        try (InputStream content = piece.content().get()) {
            InputStream watched = piece.member() == BundleMember.IMAGE ? new Told(content, size) : content;
            tar.add(piece.member().fileName(), size, watched);
        }
    }

    /** What was written, when all of it is. */
    BundleDraft.Written written() {
        return written.get(written.size() - 1);
    }

    /** Tells of what is read. */
    private final class Told extends FilterInputStream {

        private final long all;
        private long done;

        Told(InputStream in, long all) {
            super(in);
            this.all = all;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            done += Math.max(read, 0);
            working.on(done, all);
            return read;
        }
    }
}
