package dev.rigsmith.adapters.podman;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.garbage.Origin;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.remote.RemoteConfig;
import dev.rigsmith.domain.rig.RigLabels;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Image configurations, of the OCI image specification and Docker's alike. */
final class RemoteConfigJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private HistoryJson history = new HistoryJson(List.of());

    private RemoteConfigJson() {}

    /** Reads a document; fails with an IOException when it is no such configuration. */
    static RemoteConfig read(byte[] text) throws IOException {
        RemoteConfigJson config = new RemoteConfigJson();
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it is no object");
            }
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                config.field(field, json);
            }
        }
        return config.result();
    }

    private void field(String name, JsonParser json) throws IOException {
        JsonToken value = json.nextToken();
        if (name.equals("config") && value == JsonToken.START_OBJECT) {
            container(json);
        } else if (name.equals("history") && value == JsonToken.START_ARRAY) {
            history = HistoryJson.entries(json);
        } else if (value == JsonToken.VALUE_STRING) {
            texts.put(name, json.getText());
        } else {
            json.skipChildren();
        }
    }

    private void container(JsonParser json) throws IOException {
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            if (json.nextToken() == JsonToken.START_OBJECT && field.equals("Labels")) {
                labels(json);
            } else {
                json.skipChildren();
            }
        }
    }

    private void labels(JsonParser json) throws IOException {
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            if (json.nextToken() != JsonToken.VALUE_STRING) {
                throw new IOException("label " + field + " is no text");
            }
            labels.put(field, json.getText());
        }
    }

    private RemoteConfig result() {
        return new RemoteConfig(platform(), labels, created(), builtFrom());
    }

    private Optional<Platform> platform() {
        try {
            return Optional.of(new Platform(
                    texts.getOrDefault("os", ""),
                    texts.getOrDefault("architecture", ""),
                    Optional.ofNullable(texts.get("variant")).filter(variant -> !variant.isEmpty())));
        } catch (InvalidInputException none) {
            return Optional.empty();
        }
    }

    private Optional<Instant> created() {
        try {
            return Optional.of(
                    OffsetDateTime.parse(texts.getOrDefault("created", "")).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private Optional<BuildKey> builtFrom() {
        return BuildKey.read(labels.getOrDefault(RigLabels.KEY, "")).filter(key -> history.origin(key) == Origin.RIG);
    }
}
