package dev.rigsmith.cli.screen;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A terminal whose last line may be one that passes: whatever else is written takes its place (ECMA-48). */
final class StatusLine extends FilterOutputStream {

    private static final byte[] ERASE = "\r\033[K".getBytes(StandardCharsets.US_ASCII);

    private boolean shown;

    StatusLine(OutputStream terminal) {
        super(terminal);
    }

    @Override
    public synchronized void write(int b) throws IOException {
        erase();
        out.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        erase();
        out.write(bytes, from, length);
    }

    /** Shows a line until something else is written; an empty one only takes the last one away. */
    synchronized void show(String line) {
        try {
            erase();
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.flush();
            shown = !line.isEmpty();
        } catch (IOException gone) {
            // The terminal is closed, and there is nobody to show anything to.
        }
    }

    private void erase() throws IOException {
        if (shown) {
            shown = false;
            out.write(ERASE);
        }
    }
}
