package dev.rigsmith.adapters.podmanremote;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The body of an HTTP/1.1 request of unknown length. Closing it says that it is complete, and leaves the connection. */
final class Chunks extends OutputStream {

    private final OutputStream connection;

    Chunks(OutputStream connection) {
        this.connection = connection;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0) {
            connection.write(ascii(Integer.toHexString(length) + "\r\n"));
            connection.write(bytes, offset, length);
            connection.write(ascii("\r\n"));
        }
    }

    @Override
    public void close() throws IOException {
        connection.write(ascii("0\r\n\r\n"));
        connection.flush();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
