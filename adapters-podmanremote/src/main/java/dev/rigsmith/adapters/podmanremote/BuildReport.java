package dev.rigsmith.adapters.podmanremote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.rigsmith.domain.image.ImageId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the service says of a build: one object of JSON a line, with a piece of output or why it failed. */
final class BuildReport implements HttpAnswer.Body {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LINES = 20;
    private static final int LONGEST = 1 << 22;

    private final Consumer<String> shown;
    private final ByteArrayOutputStream object = new ByteArrayOutputStream();
    private final Deque<String> last = new ArrayDeque<>();
    private Optional<String> error = Optional.empty();
    private String latest = "";

    BuildReport(Consumer<String> shown) {
        this.shown = shown;
    }

    @Override
    public void add(byte one) {
        if (one == '\n' || object.size() == LONGEST) {
            finish();
        } else {
            object.write(one);
        }
    }

    /** Reads what has no end. */
    void finish() {
        byte[] bytes = object.toByteArray();
        object.reset();
        try (JsonParser json = JSON.createParser(bytes)) {
            read(json);
        } catch (IOException unreadable) {
            keep(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private void read(JsonParser json) throws IOException {
        if (json.nextToken() == JsonToken.START_OBJECT) {
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                JsonToken value = json.nextToken();
                if (value == JsonToken.VALUE_STRING) {
                    take(name, json.getText());
                }
                json.skipChildren();
            }
        }
    }

    private void take(String name, String text) {
        switch (name) {
            case "stream" -> {
                latest = text.strip();
                text.lines().forEach(line -> {
                    keep(line);
                    shown.accept(line);
                });
            }
            case "error", "message" -> {
                error = Optional.of(text.strip());
                text.lines().forEach(this::keep);
            }
            default -> {}
        }
    }

    private void keep(String line) {
        if (last.size() == LINES) {
            last.removeFirst();
        }
        last.addLast(line);
    }

    /** Whether it tells of a failure. */
    boolean failed() {
        return error.isPresent();
    }

    /** The image: it is what the service says at the very end. */
    Optional<ImageId> image() {
        return error.isPresent() ? Optional.empty() : ImageId.read(latest);
    }

    /** The last lines of it. */
    List<String> lastLines() {
        return List.copyOf(last);
    }
}
