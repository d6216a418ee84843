package dev.rigsmith.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;

/**
 * Passes connections on to a server, and ends those at once that begin with TLS, as servers without it do; the JDK's waits
 * for the end of a line instead.
 */
final class PlainFront implements AutoCloseable {

    private static final int TLS = 0x16;

    private final ServerSocket front;
    private final InetSocketAddress server;
    private final Executor threads;

    PlainFront(String host, InetSocketAddress server, Executor threads) {
        this.server = server;
        this.threads = threads;
        try {
            front = new ServerSocket(0, 200, InetAddress.getByName(host));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.execute(this::accept);
    }

    int port() {
        return front.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = front.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException closed) {
            // That is how it ends.
        }
    }

    private void serve(Socket client) {
        try (client) {
            int first = client.getInputStream().read();
            if (first >= 0 && first != TLS) {
                pass(first, client);
            }
        } catch (IOException gone) {
            // Whoever asked does not want to know any more.
        }
    }

    private void pass(int first, Socket client) throws IOException {
        try (Socket back = new Socket()) {
            back.connect(server);
            back.getOutputStream().write(first);
            threads.execute(() -> copy(client, back));
            back.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private static void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException gone) {
            // The other direction ends with it.
        }
    }

    @Override
    public void close() {
        try {
            front.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
