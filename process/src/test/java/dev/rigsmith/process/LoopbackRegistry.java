package dev.rigsmith.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real registry server on the loopback interface. */
public final class LoopbackRegistry implements AutoCloseable {

    private static final int TRIES = 100;
    private static final long PAUSE_MILLIS = 50;

    private final Process server;
    private final String address;

    private LoopbackRegistry(Process server, String address) {
        this.server = server;
        this.address = address;
    }

    static LoopbackRegistry start(Path directory, String address) {
        return start(directory, address, "");
    }

    /** One that answers nobody but the users of a file as htpasswd writes it, in bcrypt's form. */
    static LoopbackRegistry guarded(Path directory, String address, Path users) {
        return start(directory, address, """
                auth:
                  htpasswd: { realm: loopback, path: "%s" }
                """.formatted(users));
    }

    private static LoopbackRegistry start(Path directory, String address, String more) {
        try {
            Files.createDirectories(directory);
            Path configuration =
                    Files.writeString(directory.resolve("config.yml"), configuration(directory, address) + more);
            Process server = new ProcessBuilder("docker-registry", "serve", configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(directory.resolve("log").toFile()))
                    .start();
            LoopbackRegistry registry = new LoopbackRegistry(server, address);
            registry.awaitStart();
            return registry;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String configuration(Path directory, String address) {
        return """
                version: 0.1
                log: { level: error, accesslog: { disabled: true } }
                storage:
                  filesystem: { rootdirectory: "%s" }
                  delete: { enabled: true }
                http: { addr: "%s" }
                """.formatted(directory.resolve("data"), address);
    }

    private void awaitStart() {
        for (int i = 0; i < TRIES && server.isAlive(); i++) {
            if (answers()) {
                return;
            }
            pause();
        }
        server.destroyForcibly();
        throw new AssertionError("docker-registry did not start at " + address);
    }

    private boolean answers() {
        String[] parts = address.split(":");
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(parts[0], Integer.parseInt(parts[1])));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        Uninterrupted.run(() -> Thread.sleep(PAUSE_MILLIS));
    }

    /** Host and port, the first part of references to its images. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        server.destroy();
        Uninterrupted.run(() -> server.waitFor(2, TimeUnit.SECONDS));
        server.destroyForcibly();
    }
}
