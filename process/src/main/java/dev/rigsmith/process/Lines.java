package dev.rigsmith.process;

import java.util.function.Consumer;

/** Passes output on line by line. */
final class Lines implements Pump.Sink {

    private final LineSplitter splitter;

    Lines(Consumer<byte[]> lines) {
        this.splitter = new LineSplitter(lines);
    }

    @Override
    public void accept(byte[] bytes, int length) {
        splitter.accept(bytes, length);
    }

    @Override
    public void finish() {
        splitter.finish();
    }
}
