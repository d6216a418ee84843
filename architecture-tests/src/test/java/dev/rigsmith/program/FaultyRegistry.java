package dev.rigsmith.program;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A registry server that does one thing wrong. */
final class FaultyRegistry implements AutoCloseable {

    /** What it does wrong. */
    enum Fault {
        /** It takes every request and says nothing. */
        SILENT,
        /** It fails. */
        BROKEN,
        /** It allows nothing now. */
        BUSY,
        /** It lets nobody in. */
        CLOSED,
        /** It gives a text of its own as every manifest. */
        SENSELESS,
        /** A manifest never ends. */
        ENDLESS,
        /** It sends everybody round in a circle. */
        CIRCLING
    }

    private static final int CHUNK = 1 << 16;

    private final Fault fault;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);

    private FaultyRegistry(Fault fault, HttpServer server) {
        this.fault = fault;
        this.server = server;
    }

    static FaultyRegistry start(Fault fault) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FaultyRegistry registry = new FaultyRegistry(fault, server);
            server.createContext("/", registry::answer);
            server.setExecutor(registry.threads);
            server.start();
            return registry;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean manifest = exchange.getRequestURI().getPath().contains("/manifests/");
        switch (fault) {
            case SILENT -> await();
            case BROKEN -> reply(exchange, 500, "broken\n");
            case BUSY -> reply(exchange, manifest ? 429 : 200, "{}");
            case CLOSED -> reply(exchange, 401, "{}");
            case SENSELESS -> reply(exchange, 200, manifest ? "<html>hello</html>" : "{}");
            case ENDLESS -> endless(exchange, manifest);
            case CIRCLING -> circle(exchange, manifest);
        }
        exchange.close();
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.oci.image.manifest.v1+json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void circle(HttpExchange exchange, boolean manifest) throws IOException {
        if (manifest) {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().toString());
        }
        reply(exchange, manifest ? 307 : 200, "{}");
    }

    /** Until the other end has enough. */
    private static void endless(HttpExchange exchange, boolean manifest) throws IOException {
        if (!manifest) {
            reply(exchange, 200, "{}");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.oci.image.manifest.v1+json");
        exchange.sendResponseHeaders(200, 0);
        byte[] chunk = " ".repeat(CHUNK).getBytes(StandardCharsets.UTF_8);
        try (OutputStream body = exchange.getResponseBody()) {
            while (true) {
                body.write(chunk);
            }
        } catch (IOException enough) {
            // That is what is waited for.
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
