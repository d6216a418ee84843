package dev.rigsmith.program;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value read from JSON.
 *
 * @param value a map, a list, a text, a number or a truth value; an empty text stands for null
 */
record Json(Object value) {

    static final String NULL = "";

    /** Reads exactly one value. */
    static Json parse(String text) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            Json json = new Json(read(parser));
            if (parser.nextToken() != null) {
                throw new AssertionError("more than one value: " + text);
            }
            return json;
        } catch (IOException broken) {
            throw new AssertionError("no JSON: " + text, broken);
        }
    }

    private static Object read(JsonParser parser) throws IOException {
        if (parser.currentToken() == null) {
            throw new IOException("nothing to read");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NULL -> NULL;
            default -> throw new IOException("unexpected " + parser.currentToken());
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (fields.put(name, read(parser)) != null) {
                throw new IOException("field " + name + " twice");
            }
        }
        return fields;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(parser));
        }
        return elements;
    }

    Json get(String field) {
        if (!fields().contains(field)) {
            throw new AssertionError("no field " + field + " in " + value);
        }
        return new Json(map().get(field));
    }

    String text(String field) {
        return get(field).value.toString();
    }

    Set<String> fields() {
        return map().keySet();
    }

    List<Json> elements() {
        return ((List<?>) value).stream().map(Json::new).toList();
    }

    /** The one element of an array. */
    Json only() {
        if (elements().size() != 1) {
            throw new AssertionError("not one element: " + value);
        }
        return elements().get(0);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map() {
        return (Map<String, Object>) value;
    }
}
