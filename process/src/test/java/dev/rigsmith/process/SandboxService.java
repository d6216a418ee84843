package dev.rigsmith.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real {@code podman system service} that works in a sandbox. */
public final class SandboxService implements AutoCloseable {

    private static final int TRIES = 200;
    private static final long PAUSE_MILLIS = 50;
    private static final int SECONDS_TO_END = 5;

    private final Process server;
    private final String address;

    private SandboxService(Process server, String address) {
        this.server = server;
        this.address = address;
    }

    static SandboxService start(EngineSandbox sandbox, String address) {
        try {
            ProcessBuilder builder = new ProcessBuilder("podman", "system", "service", "--time=0", address)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(
                            sandbox.directory().resolve("service.log").toFile()));
            builder.environment().clear();
            builder.environment().putAll(sandbox.environment());
            SandboxService service = new SandboxService(builder.start(), address);
            service.awaitStart();
            return service;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitStart() {
        for (int i = 0; i < TRIES && server.isAlive(); i++) {
            if (answers()) {
                return;
            }
            Uninterrupted.run(() -> Thread.sleep(PAUSE_MILLIS));
        }
        server.destroyForcibly();
        throw new AssertionError("podman system service did not start at " + address);
    }

    private boolean answers() {
        if (address.startsWith("unix://")) {
            return Files.exists(Path.of(address.substring("unix://".length())));
        }
        String[] parts = address.substring("tcp://".length()).split(":");
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(parts[0], Integer.parseInt(parts[1])));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What {@code CONTAINER_HOST} takes. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        server.destroy();
        Uninterrupted.run(() -> server.waitFor(SECONDS_TO_END, TimeUnit.SECONDS));
        server.destroyForcibly();
    }
}
