package dev.rigsmith.adapters.http;

import dev.rigsmith.domain.add.WebAddress;
import dev.rigsmith.domain.error.RefusedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** How long is waited for a server: for its next word, and in all. */
final class Patience {

    private final WebAddress address;
    private final Duration silence;
    private final Duration total;
    private final long begun = System.nanoTime();

    Patience(WebAddress address, Duration silence, Duration total) {
        this.address = address;
        this.silence = silence;
        this.total = total;
    }

    /**
     * Waits for something.
     *
     * @throws RefusedException (download-failed) when it does not come in time
     */
    <T> T await(BlockingQueue<T> source) {
        long left = total.toNanos() - (System.nanoTime() - begun);
        long wait = Math.min(left, silence.toNanos());
        return poll(source, wait).orElseThrow(() -> left <= silence.toNanos() ? late() : silent());
    }

    private static <T> Optional<T> poll(BlockingQueue<T> source, long nanos) {
        try {
            return Optional.ofNullable(source.poll(Math.max(nanos, 0), TimeUnit.NANOSECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private RefusedException silent() {
        return Failures.of(
                address, "the server said nothing for " + seconds(silence), "try again later, or from another server");
    }

    private RefusedException late() {
        return Failures.of(
                address, "it was not done after " + seconds(total), "allow more with --max-time, or try again later");
    }

    private static String seconds(Duration span) {
        return span.toSeconds() + " s";
    }
}
