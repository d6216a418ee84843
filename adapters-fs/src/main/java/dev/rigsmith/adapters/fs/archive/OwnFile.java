package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.adapters.fs.file.Reasons;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A new file of ours. That it cannot be written is no fault of the archive. */
public final class OwnFile extends OutputStream {

    private final Path path;
    private final OutputStream out;

    /** Begins an empty file in place of what may be there. */
    public OwnFile(Path path) {
        this.path = path;
        try {
            out = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException failure) {
            throw Reasons.unwritable(path, failure);
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException failure) {
            throw Reasons.unwritable(path, failure);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException failure) {
            throw Reasons.unwritable(path, failure);
        }
    }
}
