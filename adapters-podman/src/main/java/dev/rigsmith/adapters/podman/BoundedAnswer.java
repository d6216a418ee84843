package dev.rigsmith.adapters.podman;

import dev.rigsmith.process.Exchange;
import java.io.ByteArrayOutputStream;

/** Keeps an answer up to a number of bytes, and knows whether there was more. */
final class BoundedAnswer implements Exchange.Stream {

    private final int most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean exceeded;

    BoundedAnswer(int most) {
        this.most = most;
    }

    @Override
    public void piece(byte[] bytes, int length) {
        exceeded |= length > most - kept.size();
        if (!exceeded) {
            kept.write(bytes, 0, length);
        }
    }

    boolean exceeded() {
        return exceeded;
    }

    byte[] bytes() {
        return kept.toByteArray();
    }
}
