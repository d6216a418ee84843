package dev.rigsmith.process;

import dev.rigsmith.process.ScriptedRegistry.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a {@link ScriptedRegistry} may answer. */
public final class Replies {

    private static final String JSON = "application/json";

    private Replies() {}

    /** A document. */
    public static Reply document(byte[] content, String type) {
        return status(200, content, Map.of("Content-Type", type));
    }

    /** A document that is said to be the manifest of an image. */
    public static Reply manifest(String content) {
        return document(content.getBytes(StandardCharsets.UTF_8), ScriptedImage.MANIFEST);
    }

    /** Any status, with a text. */
    public static Reply status(int status, String text, Map<String, String> headers) {
        return status(status, text.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static Reply status(int status, byte[] content, Map<String, String> headers) {
        return exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            boolean isBodyless = exchange.getRequestMethod().equals("HEAD") || content.length == 0;
            exchange.sendResponseHeaders(status, isBodyless ? -1 : content.length);
            if (!isBodyless) {
                exchange.getResponseBody().write(content);
            }
        };
    }

    /** An error as registries tell it. */
    public static Reply error(int status, String code, String message) {
        return status(
                status,
                "{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}]}",
                Map.of("Content-Type", JSON));
    }

    /** There is no such image. */
    public static Reply absent() {
        return error(404, "MANIFEST_UNKNOWN", "manifest unknown");
    }

    /** Who is not known is not let in. */
    public static Reply refusal(String challenge) {
        return exchange -> {
            exchange.getResponseHeaders().set("WWW-Authenticate", challenge);
            error(401, "UNAUTHORIZED", "authentication required").to(exchange);
        };
    }

    /** Look there. */
    public static Reply redirect(String address) {
        return status(307, "", Map.of("Location", address));
    }

    /** The tags of a repository. */
    public static Reply tags(String... tags) {
        return status(
                200,
                "{\"name\":\"x\",\"tags\":[\"" + String.join("\",\"", tags) + "\"]}",
                Map.of("Content-Type", JSON));
    }

    /** A document that does not end. */
    public static Reply endless() {
        return streaming(0, body -> {
            byte[] piece = new byte[1 << 16];
            while (true) {
                body.write(piece);
            }
        });
    }

    /** A document of which a byte comes every now and then. */
    public static Reply drip() {
        return streaming(1000, body -> {
            for (int i = 0; i < 1000; i++) {
                body.write(' ');
                body.flush();
                pause(500);
            }
        });
    }

    /** A document whose end does not come, since the connection ends before. */
    public static Reply cut() {
        return streaming(1000, body -> body.write("{\"schemaVersion\":2,".getBytes(StandardCharsets.UTF_8)));
    }

    /** No answer at all. */
    public static Reply silence() {
        return exchange -> pause(60_000);
    }

    private interface Body {
        void write(OutputStream body) throws IOException;
    }

    /** @param length 0 where it is not told */
    private static Reply streaming(long length, Body content) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", ScriptedImage.MANIFEST);
            exchange.sendResponseHeaders(200, length);
            content.write(exchange.getResponseBody());
            exchange.getResponseBody().flush();
        };
    }

    static void pause(long millis) {
        if (millis > 0) {
            Uninterrupted.run(() -> Thread.sleep(millis));
        }
    }
}
