package dev.rigsmith.process;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/**
 * Cuts bytes into lines. A carriage return ends a line too, so that progress bars come through as they grow; a line
 * that never ends is passed on in pieces.
 */
final class LineSplitter {

    static final int LONGEST_PIECE = 8192;

    private final Consumer<byte[]> lines;
    private final ByteArrayOutputStream current = new ByteArrayOutputStream();
    private boolean afterReturn;

    LineSplitter(Consumer<byte[]> lines) {
        this.lines = lines;
    }

    void accept(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            accept(bytes[i]);
        }
    }

    private void accept(byte one) {
        if (one == '\n' && afterReturn) {
            afterReturn = false;
            return;
        }
        afterReturn = one == '\r';
        if (one == '\n' || one == '\r') {
            emit();
        } else {
            append(one);
        }
    }

    private void append(byte one) {
        current.write(one);
        if (current.size() == LONGEST_PIECE) {
            emit();
        }
    }

    private void emit() {
        byte[] line = current.toByteArray();
        current.reset();
        lines.accept(line);
    }

    /** Passes on a last line that has no end. */
    void finish() {
        if (current.size() > 0) {
            emit();
        }
    }
}
