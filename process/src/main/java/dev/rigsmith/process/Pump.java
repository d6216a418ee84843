package dev.rigsmith.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Empties one output of a program on a thread of its own. The end of a program need not be the end of its output: a
 * process that it left behind may hold the other end for ever. So the wait for the end is given up once the program
 * is gone and nothing more comes.
 */
final class Pump {

    private static final int BUFFER = 16 * 1024;
    private static final long POLL_MILLIS = 50;
    private static final int QUIET_POLLS = 10;

    private final InputStream from;
    private final Sink sink;
    private final Thread thread;
    private final AtomicLong reads = new AtomicLong();
    private volatile boolean reading;
    private volatile boolean abandoned;

    /** Where the bytes go. */
    interface Sink {
        void accept(byte[] bytes, int length);

        default void finish() {}
    }

    private Pump(InputStream from, Sink sink, String name) {
        this.from = from;
        this.sink = sink;
        this.thread = new Thread(this::empty, name);
    }

    static Pump start(InputStream from, Sink sink, String name) {
        Pump pump = new Pump(from, sink, name);
        pump.thread.setDaemon(true);
        pump.thread.start();
        return pump;
    }

    private void empty() {
        byte[] buffer = new byte[BUFFER];
        for (int length = read(buffer); length >= 0 && !abandoned; length = read(buffer)) {
            int count = length;
            pass(() -> sink.accept(buffer, count));
        }
        if (!abandoned) {
            pass(sink::finish);
        }
    }

    /** What cannot be shown is dropped: the program must not wait for ever to get rid of its output. */
    private static void pass(Runnable delivery) {
        try {
            delivery.run();
        } catch (RuntimeException unshown) {
            // The next bytes may be luckier.
        }
    }

    /** A stream that was closed under the reader has ended. */
    private int read(byte[] buffer) {
        reading = true;
        try {
            return from.read(buffer);
        } catch (IOException closed) {
            return -1;
        } finally {
            reading = false;
            reads.incrementAndGet();
        }
    }

    /** Waits for the end of the output of a program that is gone, or until nothing came for half a second. */
    void await() throws InterruptedException {
        long seen = reads.get();
        for (int quiet = 0; thread.isAlive() && quiet < QUIET_POLLS; quiet++) {
            thread.join(POLL_MILLIS);
            if (!reading || reads.get() != seen) {
                quiet = 0;
                seen = reads.get();
            }
        }
        abandoned = true;
    }
}
