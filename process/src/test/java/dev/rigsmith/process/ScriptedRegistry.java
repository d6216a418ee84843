package dev.rigsmith.process;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on the loopback interface that behaves like a registry, well or badly, and writes down what it was asked. Without
 * TLS. What it was told nothing of is not there.
 */
public final class ScriptedRegistry implements AutoCloseable {

    private static final String PING = "/v2/";

    private final HttpServer server;
    private final PlainFront front;
    private final String host;
    private final ExecutorService threads = Executors.newCachedThreadPool(ScriptedRegistry::daemon);
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private volatile long delay;
    private volatile Optional<Gate> gate = Optional.empty();

    private ScriptedRegistry(String host) {
        this.host = host;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 200);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
        front = new PlainFront(host, server.getAddress(), threads);
    }

    /** A request. */
    public record Asked(String method, String path, Optional<String> authorization) {}

    /** What is answered. */
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    /** Who is let in. */
    private record Gate(String challenge, String authorization) {}

    public static ScriptedRegistry start() {
        return new ScriptedRegistry("127.0.0.1");
    }

    /** @param host an address of the loopback network, such as 127.0.0.2 */
    public static ScriptedRegistry at(String host) {
        return new ScriptedRegistry(host);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "scripted registry");
        thread.setDaemon(true);
        return thread;
    }

    /** Host and port. */
    public String address() {
        return host + ":" + front.port();
    }

    /** Answers like that to each request whose path begins so; the longest beginning counts. */
    public ScriptedRegistry on(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    /** Has an image. */
    public ScriptedRegistry publish(String repository, String tag, ScriptedImage image) {
        Reply manifest = Replies.document(image.manifest(), ScriptedImage.MANIFEST);
        on(PING + repository + "/manifests/" + tag, manifest);
        on(PING + repository + "/manifests/" + image.digest(), manifest);
        return on(
                PING + repository + "/blobs/" + image.id(),
                Replies.document(image.configuration(), "application/octet-stream"));
    }

    /** Answers every request so many milliseconds later. */
    public ScriptedRegistry slowedBy(long millis) {
        delay = millis;
        return this;
    }

    /** Lets nobody in but with this header. */
    public ScriptedRegistry guarded(String challenge, String authorization) {
        gate = Optional.of(new Gate(challenge, authorization));
        return this;
    }

    /** What it was asked, in order. */
    public List<Asked> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /** How many requests it worked on at the same time at most. */
    public int mostAtOnce() {
        return most.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Optional<String> authorization =
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
            synchronized (asked) {
                asked.add(new Asked(exchange.getRequestMethod(), path, authorization));
            }
            Replies.pause(delay);
            reply(path, authorization).to(exchange);
        } finally {
            running.decrementAndGet();
        }
    }

    private Reply reply(String path, Optional<String> authorization) {
        Optional<Gate> closed = gate.filter(
                guard -> path.startsWith(PING) && !authorization.equals(Optional.of(guard.authorization())));
        if (closed.isPresent()) {
            return Replies.refusal(closed.get().challenge());
        }
        return replies.keySet().stream()
                .filter(path::startsWith)
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .map(replies::get)
                .orElseGet(() -> path.equals(PING)
                        ? Replies.document("{}".getBytes(StandardCharsets.UTF_8), "application/json")
                        : Replies.absent());
    }

    @Override
    public void close() {
        front.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
