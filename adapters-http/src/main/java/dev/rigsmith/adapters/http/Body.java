package dev.rigsmith.adapters.http;

import dev.rigsmith.domain.add.WebAddress;
import dev.rigsmith.domain.error.RefusedException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The body of an answer, part by part. Nothing is asked for before the last part was taken, so a server that is quicker
 * than the disk fills no memory.
 */
final class Body implements AutoCloseable {

    private final WebAddress address;
    private final Patience patience;
    private final OptionalLong length;
    private final Receiver receiver = new Receiver();

    Body(HttpResponse<Flow.Publisher<List<ByteBuffer>>> response, WebAddress address, Patience patience) {
        this.address = address;
        this.patience = patience;
        this.length = response.headers().firstValueAsLong("Content-Length");
        response.body().subscribe(receiver);
    }

    /** What the server says of its length. */
    OptionalLong length() {
        return length;
    }

    /**
     * Gives the next part; empty at the end.
     *
     * @throws RefusedException (download-failed) when the connection is cut or silent
     */
    Optional<byte[]> next() {
        receiver.request();
        Event event = patience.await(receiver.events);
        if (event instanceof Event.Broken broken) {
            throw Failures.cut(address, Failures.text(broken.failure()));
        }
        return event instanceof Event.Part part ? Optional.of(joined(part.buffers())) : Optional.empty();
    }

    private static byte[] joined(List<ByteBuffer> buffers) {
        byte[] bytes = new byte[buffers.stream().mapToInt(ByteBuffer::remaining).sum()];
        int at = 0;
        for (ByteBuffer buffer : buffers) {
            int count = buffer.remaining();
            buffer.get(bytes, at, count);
            at += count;
        }
        return bytes;
    }

    /** Ends the connection when it is not at its end. */
    @Override
    public void close() {
        receiver.cancel();
    }

    /** What happens to a body. */
    private sealed interface Event {
        record Part(List<ByteBuffer> buffers) implements Event {}

        record Broken(Throwable failure) implements Event {}

        record End() implements Event {}
    }

    /** Receives in the client's threads. */
    private static final class Receiver implements Flow.Subscriber<List<ByteBuffer>> {

        private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        private Flow.Subscription subscription;
        private boolean wanted;
        private boolean cancelled;

        @Override
        public synchronized void onSubscribe(Flow.Subscription given) {
            subscription = given;
            if (cancelled) {
                given.cancel();
            } else if (wanted) {
                given.request(1);
            }
        }

        synchronized void request() {
            wanted = true;
            if (subscription != null) {
                subscription.request(1);
            }
        }

        synchronized void cancel() {
            cancelled = true;
            if (subscription != null) {
                subscription.cancel();
            }
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            events.add(new Event.Part(buffers));
        }

        @Override
        public void onError(Throwable failure) {
            events.add(new Event.Broken(failure));
        }

        @Override
        public void onComplete() {
            events.add(new Event.End());
        }
    }
}
