package dev.rigsmith.cli.screen;

import dev.rigsmith.domain.error.FileAccessException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output, which remembers why it took no more: a print stream only tells that it did not. */
public final class Results extends OutputStream {

    /** Whoever read it had enough, as {@code head} has. */
    private static final String LEFT = "Broken pipe";

    private final OutputStream out;
    private Optional<FileAccessException> complaint = Optional.empty();

    public Results(OutputStream out) {
        this.out = out;
    }

    /** What is to be told of results that were not taken; empty where all were, or nobody wanted more. */
    public Optional<FileAccessException> complaint() {
        return complaint;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException failure) {
            remember(failure);
            throw failure;
        }
    }

    private void remember(IOException failure) {
        String why = String.valueOf(failure.getMessage());
        if (!why.equals(LEFT)) {
            complaint = Optional.of(FileAccessException.untaken(why, failure));
        }
    }
}
