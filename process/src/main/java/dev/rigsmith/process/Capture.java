package dev.rigsmith.process;

import java.io.ByteArrayOutputStream;

/** Keeps output as bytes, up to a limit; more than that stops the program. */
final class Capture implements Pump.Sink {

    private final int limit;
    private final Runnable stop;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean exceeded;

    Capture(int limit, Runnable stop) {
        this.limit = limit;
        this.stop = stop;
    }

    @Override
    public synchronized void accept(byte[] more, int length) {
        if (exceeded) {
            return;
        }
        if (length > limit - bytes.size()) {
            exceeded = true;
            stop.run();
            return;
        }
        bytes.write(more, 0, length);
    }

    synchronized byte[] bytes() {
        return bytes.toByteArray();
    }

    synchronized boolean exceeded() {
        return exceeded;
    }
}
