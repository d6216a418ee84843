package dev.rigsmith.adapters.podman;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.rigsmith.ports.Registries;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What {@code skopeo list-tags} prints. */
final class TagsJson {

    private static final JsonFactory JSON = new JsonFactory();

    private TagsJson() {}

    /** Gives the tags, sorted; fails with an IOException when the text is no such answer. */
    static List<String> read(byte[] text) throws IOException {
        SortedSet<String> tags = new TreeSet<>();
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it is no object");
            }
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                if (json.nextToken() == JsonToken.START_ARRAY && field.equals("Tags")) {
                    while (json.nextToken() == JsonToken.VALUE_STRING) {
                        tags.add(json.getText());
                    }
                } else {
                    json.skipChildren();
                }
            }
        }
        return tags.stream().limit(Registries.MOST_TAGS).toList();
    }
}
