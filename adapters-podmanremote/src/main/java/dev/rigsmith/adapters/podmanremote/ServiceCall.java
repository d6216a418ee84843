package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.process.Exchange;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One request to podman's service. podman itself connects to it, whichever way leads there, and passes on what is said:
 * its own client would leave out of a context what it does not know, and print what is asked for in errors.
 */
record ServiceCall(Programs programs) {

    private static final List<String> CONNECTION = List.of("podman", "system", "dial-stdio");

    /** Writes the body of a request. */
    @FunctionalInterface
    interface Body {

        void to(OutputStream request) throws IOException;
    }

    /**
     * Asks, and waits for the end of the answer.
     *
     * @param target path and query
     * @throws RuntimeException what the body throws
     */
    Finished post(String target, Body body, HttpAnswer answer) {
        AtomicReference<RuntimeException> broken = new AtomicReference<>();
        try {
            return programs.run(
                    Invocation.query(CONNECTION),
                    Exchange.streaming(answer::add).fed(connection -> ask(connection, target, body, answer, broken)));
        } finally {
            answer.end();
            if (broken.get() != null) {
                throw broken.get();
            }
        }
    }

    /** The service takes the end of what it is told for the end of interest, so that is left open. */
    private static void ask(
            OutputStream connection,
            String target,
            Body body,
            HttpAnswer answer,
            AtomicReference<RuntimeException> broken)
            throws IOException {
        try {
            connection.write(head(target));
            Chunks chunks = new Chunks(connection);
            body.to(chunks);
            chunks.close();
            answer.awaitEnd();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            broken.set(failure);
        }
    }

    private static byte[] head(String target) {
        return ("POST " + target + " HTTP/1.1\r\nHost: podman\r\nContent-Type: application/x-tar\r\n"
                        + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
