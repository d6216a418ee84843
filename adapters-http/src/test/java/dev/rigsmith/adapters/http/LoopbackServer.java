package dev.rigsmith.adapters.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A web server that answers byte by byte what it is told to, however wrong that is, and then hangs up. */
public final class LoopbackServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String scheme;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, List<String>> requests = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What is written to a connection. */
    @FunctionalInterface
    public interface Answer {
        void writeTo(OutputStream out) throws IOException, InterruptedException;
    }

    LoopbackServer(ServerSocket socket, String scheme) {
        this.socket = socket;
        this.scheme = scheme;
        Thread thread = new Thread(this::serve, "loopback server");
        thread.setDaemon(true);
        thread.start();
    }

    /** One without protection. */
    public static LoopbackServer plain() {
        try {
            return new LoopbackServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Answers with these bytes, head and all. */
    public String answer(String path, Answer answer) {
        answers.put(path, answer);
        return address(path);
    }

    /** Answers with this text, head and all. */
    public String answer(String path, String whole) {
        return answer(path, out -> out.write(whole.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Answers properly, with this file. */
    public String serve(String path, byte[] content) {
        return answer(path, out -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + content.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(content);
        });
    }

    String serve(String path, String content) {
        return answer(path, "HTTP/1.1 200 OK\r\nContent-Length: " + content.length() + "\r\n\r\n" + content);
    }

    /** Sends whoever asks on. */
    public String redirect(String path, String to) {
        return answer(path, "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + to + "\r\n\r\n");
    }

    /** Sends the beginning of an answer, and then nothing for as long as anybody waits. */
    public String stall(String path, String beginning) {
        return answer(path, out -> {
            out.write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            closed.await();
        });
    }

    /** The address of a path. */
    public String address(String path) {
        return scheme + "://127.0.0.1:" + socket.getLocalPort() + path;
    }

    /** The header lines of the last request for this path. */
    public List<String> request(String path) {
        return requests.getOrDefault(path, List.of());
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread thread = new Thread(() -> talk(connection), "loopback connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException over) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            List<String> head = new ArrayList<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.add(line);
            }
            String path = head.get(0).split(" ")[1];
            requests.put(path, head);
            answers.getOrDefault(
                            path,
                            out -> out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                                    .getBytes(StandardCharsets.ISO_8859_1)))
                    .writeTo(connection.getOutputStream());
        } catch (IOException | InterruptedException over) {
            // Whoever asked has gone.
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
