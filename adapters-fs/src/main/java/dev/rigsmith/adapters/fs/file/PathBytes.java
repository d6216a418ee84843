package dev.rigsmith.adapters.fs.file;

import dev.rigsmith.domain.context.Octets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Paths as the bytes that they are. {@link Path#toString()} goes through the locale's encoding and loses what that
 * cannot hold; the path's URI (RFC 8089) spells out every byte.
 */
public final class PathBytes {

    private PathBytes() {}

    /** The bytes of a path as it stands, relative or not. */
    public static Octets of(Path path) {
        String text = path.toString();
        return isAscii(text) ? new Octets(text) : raw(path, text.endsWith("/"));
    }

    /** The bytes of the last segment of a path. */
    public static Octets ofName(Path path) {
        String text = path.toString();
        if (isAscii(text)) {
            return new Octets(text.substring(text.lastIndexOf('/') + 1));
        }
        String whole = raw(path, false).latin1();
        return new Octets(whole.substring(whole.lastIndexOf('/') + 1));
    }

    /** Where a symbolic link points, as it was written. */
    public static Octets ofTarget(Path link) throws IOException {
        return of(Files.readSymbolicLink(link));
    }

    /** The path in UTF-8, for messages. */
    public static String text(Path path) {
        return of(path).toString();
    }

    /** The path of a text, as UTF-8 whatever the locale is. */
    public static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException unmappable) {
            return path(Octets.ofText(text));
        }
    }

    /** The absolute path of these bytes. */
    public static Path path(Octets absolute) {
        return isAscii(absolute.latin1()) ? Path.of(absolute.latin1()) : unescaped(absolute);
    }

    private static Path unescaped(Octets absolute) {
        return Path.of(URI.create("file://" + escape(absolute.bytes())));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static Octets raw(Path path, boolean slash) {
        String whole = unescape(path.toUri().getRawPath());
        String ended = !slash && whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
        return new Octets(path.isAbsolute() ? ended : ended.substring(prefixLength()));
    }

    /** What the URI of a relative path begins with. */
    private static int prefixLength() {
        String here = unescape(Path.of("").toUri().getRawPath());
        return here.endsWith("/") ? here.length() : here.length() + 1;
    }

    private static String unescape(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes.write(Integer.parseInt(escaped, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(escaped.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static String escape(byte[] bytes) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : bytes) {
            boolean plain = b == '/' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
            escaped.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b & 0xff));
        }
        return escaped.toString();
    }
}
