package dev.rigsmith.adapters.podman;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.remote.RemoteImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Manifests and indexes, of the OCI image specification and Docker's version 2.2 alike. */
final class ManifestJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String UNKNOWN = "unknown";

    private final List<RemoteImage.ForPlatform> images = new ArrayList<>();
    private boolean isIndex;
    private Optional<ImageId> config = Optional.empty();
    private long size;

    private ManifestJson() {}

    /** Reads a document; fails with an IOException or a domain error when it makes no sense. */
    static RemoteImage read(Digest digest, byte[] text) throws IOException {
        ManifestJson manifest = new ManifestJson();
        try (JsonParser json = JSON.createParser(text)) {
            require(json.nextToken() == JsonToken.START_OBJECT, "it is no object");
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                manifest.field(field, json);
            }
        }
        return manifest.result(digest);
    }

    private void field(String name, JsonParser json) throws IOException {
        switch (name) {
            case "manifests" -> {
                isIndex = true;
                each(json, this::image);
            }
            case "config" -> config = Optional.of(ImageId.parse(texts(json).getOrDefault("digest", "")));
            case "layers" -> each(json, layer -> size = Math.addExact(size, size(layer)));
            default -> json.skipChildren();
        }
    }

    private RemoteImage result(Digest digest) throws IOException {
        require(isIndex ^ config.isPresent(), "it is neither an image nor an index");
        return isIndex
                ? new RemoteImage.Index(digest, images)
                : new RemoteImage.Single(digest, config.orElseThrow(), size);
    }

    /** What is for no platform is about other images, such as an attestation. */
    private void image(Map<String, String> descriptor) throws IOException {
        Optional<Platform> platform = platform(descriptor);
        if (platform.isPresent()) {
            Digest digest = Digest.parse(descriptor.getOrDefault("digest", ""));
            images.add(new RemoteImage.ForPlatform(platform.get(), digest));
        }
    }

    private static Optional<Platform> platform(Map<String, String> descriptor) {
        String os = descriptor.getOrDefault("platform.os", UNKNOWN);
        String architecture = descriptor.getOrDefault("platform.architecture", UNKNOWN);
        try {
            return os.equals(UNKNOWN) || architecture.equals(UNKNOWN)
                    ? Optional.empty()
                    : Optional.of(new Platform(
                            os,
                            architecture,
                            Optional.ofNullable(descriptor.get("platform.variant"))
                                    .filter(text -> !text.isEmpty())));
        } catch (InvalidInputException strange) {
            return Optional.empty();
        }
    }

    private static long size(Map<String, String> layer) throws IOException {
        try {
            long size = Long.parseLong(layer.getOrDefault("size", ""));
            require(size >= 0, "a layer has a size below nothing");
            return size;
        } catch (NumberFormatException none) {
            throw new IOException("a layer has no size", none);
        }
    }

    private interface Item {
        void read(Map<String, String> texts) throws IOException;
    }

    private static void each(JsonParser json, Item item) throws IOException {
        require(json.currentToken() == JsonToken.START_ARRAY, "a list is missing");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            item.read(texts(json));
        }
    }

    /** The plain fields of an object, those of its platform with that before their names. */
    private static Map<String, String> texts(JsonParser json) throws IOException {
        require(json.currentToken() == JsonToken.START_OBJECT, "a descriptor is missing");
        Map<String, String> texts = new HashMap<>();
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (field.equals("platform") && value == JsonToken.START_OBJECT) {
                texts(json).forEach((name, text) -> texts.put("platform." + name, text));
            } else if (value.isScalarValue()) {
                texts.put(field, json.getText());
            } else {
                json.skipChildren();
            }
        }
        return texts;
    }

    private static void require(boolean fine, String otherwise) throws IOException {
        if (!fine) {
            throw new IOException(otherwise);
        }
    }
}
