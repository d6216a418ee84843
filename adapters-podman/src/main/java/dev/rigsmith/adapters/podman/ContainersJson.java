package dev.rigsmith.adapters.podman;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalContainer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what {@code podman ps --format=json} prints. Fields that are not known are skipped. */
final class ContainersJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> RUNNING = Set.of("running", "paused", "stopping");

    private final JsonParser json;

    private ContainersJson(JsonParser json) {
        this.json = json;
    }

    /** Gives the containers; fails with an IOException when the text is not such a list. */
    static List<LocalContainer> read(byte[] text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            return new ContainersJson(parser).containers();
        }
    }

    private List<LocalContainer> containers() throws IOException {
        List<LocalContainer> containers = new ArrayList<>();
        expect(json.nextToken(), JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken(), JsonToken.START_OBJECT);
            containers.add(container());
        }
        return containers;
    }

    private LocalContainer container() throws IOException {
        Fields fields = new Fields();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            expect(json.currentToken(), JsonToken.FIELD_NAME);
            String field = json.currentName();
            json.nextToken();
            read(field, fields);
        }
        return fields.container();
    }

    private void read(String field, Fields fields) throws IOException {
        switch (field) {
            case "Id" -> fields.id = json.getValueAsString("");
            case "ImageID" -> fields.image = json.getValueAsString("");
            case "Names" -> fields.name = firstText();
            case "State" -> fields.state = json.getValueAsString("");
            default -> json.skipChildren();
        }
    }

    private String firstText() throws IOException {
        String first = "";
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                first = first.isEmpty() ? json.getValueAsString("") : first;
                json.skipChildren();
            }
        }
        return first;
    }

    private static void expect(JsonToken found, JsonToken expected) throws IOException {
        if (found != expected) {
            throw new IOException("expected " + expected + ", found " + found);
        }
    }

    /** The fields of one container, as they come. */
    private static final class Fields {
        private String id = "";
        private String image = "";
        private String name = "";
        private String state = "";

        /** The engine gives no image id, instead of none, for what was made from nothing. */
        LocalContainer container() {
            return new LocalContainer(id, name.isEmpty() ? id : name, ImageId.read(image), RUNNING.contains(state));
        }
    }
}
