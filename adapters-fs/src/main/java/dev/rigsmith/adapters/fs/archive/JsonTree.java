package dev.rigsmith.adapters.fs.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON document from a stranger. Engines read the names of fields without regard to case, and take the last of
 * several: a document that could mean two things is refused.
 */
public final class JsonTree {

    private static final int DEEPEST = 32;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String what;
    private final Object value;

    private JsonTree(String what, Object value) {
        this.what = what;
        this.value = value;
    }

    /** @param what the document, for messages */
    public static JsonTree read(String what, byte[] text) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            Object value = value(json);
            if (json.nextToken() != null) {
                throw new IOException("something follows its end");
            }
            return new JsonTree(what, value);
        } catch (IOException wrong) {
            throw new IOException(what + " is no JSON document: " + firstLine(wrong), wrong);
        }
    }

    private static String firstLine(IOException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    /** Nobody asks for fractions and truths, so only that something is there is kept of them. */
    private static Object value(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == null) {
            throw new IOException("it is empty");
        }
        return switch (token) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NULL -> Optional.empty();
            default -> Boolean.TRUE;
        };
    }

    private static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            fields.put(name, value(json));
        }
        return fields;
    }

    private static List<Object> array(JsonParser json) throws IOException {
        List<Object> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(json));
        }
        return items;
    }

    /** The field of this name; empty where it is not there, or null. */
    public Optional<JsonTree> field(String name) throws IOException {
        for (Object key : map().keySet()) {
            if (name.equalsIgnoreCase((String) key) && !name.equals(key)) {
                throw new IOException(what + " has a field " + key + ", which could mean " + name);
            }
        }
        return Optional.ofNullable(map().get(name))
                .filter(found -> !found.equals(Optional.empty()))
                .map(found -> new JsonTree(what + ": " + name, found));
    }

    /** The field of this name, which must be there. */
    public JsonTree require(String name) throws IOException {
        return field(name).orElseThrow(() -> new IOException(what + " has no field " + name));
    }

    /** Refuses a document that has other fields than these, or one of them without a value. */
    public void requireOnly(String... names) throws IOException {
        for (Map.Entry<?, ?> field : map().entrySet()) {
            if (!Arrays.asList(names).contains(field.getKey())) {
                throw new IOException(what + " has a field " + field.getKey() + ", which is unknown");
            }
            if (field.getValue().equals(Optional.empty())) {
                throw new IOException(what + " has a field " + field.getKey() + " without a value");
            }
        }
    }

    /** The text in the field of this name; empty where it is not there. */
    String textOf(String name) throws IOException {
        Optional<JsonTree> field = field(name);
        return field.isPresent() ? field.get().text() : "";
    }

    /** The items of the field of this name; none where it is not there. */
    List<JsonTree> itemsOf(String name) throws IOException {
        Optional<JsonTree> field = field(name);
        return field.isPresent() ? field.get().items() : List.of();
    }

    /** The value, which is a text. */
    public String text() throws IOException {
        return as(String.class, "a text");
    }

    /** The value, which is a whole number. */
    public long number() throws IOException {
        return as(Long.class, "a whole number");
    }

    boolean isList() {
        return value instanceof List;
    }

    /** The value, which is a list. */
    public List<JsonTree> items() throws IOException {
        List<JsonTree> items = new ArrayList<>();
        for (Object item : as(List.class, "a list")) {
            items.add(new JsonTree(what, item));
        }
        return items;
    }

    /** The fields, each of which is a text. */
    Map<String, String> texts() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map().entrySet()) {
            texts.put((String) entry.getKey(), new JsonTree(what, entry.getValue()).text());
        }
        return texts;
    }

    private Map<?, ?> map() throws IOException {
        return as(Map.class, "an object");
    }

    private <T> T as(Class<T> type, String words) throws IOException {
        if (!type.isInstance(value)) {
            throw new IOException(what + " should be " + words);
        }
        return type.cast(value);
    }
}
