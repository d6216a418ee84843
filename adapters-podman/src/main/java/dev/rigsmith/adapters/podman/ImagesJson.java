package dev.rigsmith.adapters.podman;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads what {@code podman images --format=json} prints: a list that holds an image once for each of its names. Fields
 * that are not known are skipped, and so are names that are no references.
 */
final class ImagesJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser json;
    private final Map<ImageId, ImageId> parents = new HashMap<>();

    private ImagesJson(JsonParser json) {
        this.json = json;
    }

    /** Gives the images that are wanted; fails with an IOException when the text is not such a list. */
    static LocalImages read(byte[] text, Predicate<LocalImage> wanted) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            return LocalImages.of(
                    new ImagesJson(parser).images().stream().filter(wanted).toList());
        }
    }

    /** Gives the images with what each is built on; fails with an IOException when the text is not such a list. */
    static Tree readTree(byte[] text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            ImagesJson reading = new ImagesJson(parser);
            return new Tree(LocalImages.of(reading.images()), reading.parents);
        }
    }

    /** Images, and the ids of those that they are built on. */
    record Tree(LocalImages images, Map<ImageId, ImageId> parents) {
        Optional<ImageId> parent(ImageId image) {
            return Optional.ofNullable(parents.get(image));
        }
    }

    private List<LocalImage> images() throws IOException {
        List<LocalImage> images = new ArrayList<>();
        expect(json.nextToken(), JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken(), JsonToken.START_OBJECT);
            images.add(image());
        }
        return images;
    }

    private LocalImage image() throws IOException {
        ImageFields fields = new ImageFields();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            expect(json.currentToken(), JsonToken.FIELD_NAME);
            String field = json.currentName();
            json.nextToken();
            read(field, fields);
        }
        LocalImage image = fields.image();
        ImageId.read(fields.parent).ifPresent(parent -> parents.put(image.id(), parent));
        return image;
    }

    private void read(String field, ImageFields fields) throws IOException {
        switch (field) {
            case "Id" -> fields.id = json.getValueAsString("");
            case "ParentId" -> fields.parent = json.getValueAsString("");
            case "Names" -> texts().forEach(fields::addName);
            case "RepoDigests" -> texts().forEach(fields::addDigest);
            case "Labels" -> fields.labels = labels();
            case "Size" -> fields.size = json.getValueAsLong();
            case "Created" -> fields.created = Instant.ofEpochSecond(json.getValueAsLong());
            default -> json.skipChildren();
        }
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return texts;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            texts.add(json.getValueAsString(""));
            json.skipChildren();
        }
        return texts;
    }

    private Map<String, String> labels() throws IOException {
        Map<String, String> labels = new LinkedHashMap<>();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return labels;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            labels.put(name, json.getValueAsString(""));
            json.skipChildren();
        }
        return labels;
    }

    private static void expect(JsonToken found, JsonToken expected) throws IOException {
        if (found != expected) {
            throw new IOException("expected " + expected + ", found " + found);
        }
    }

    /** The fields of one image, as they come. */
    private static final class ImageFields {
        private final List<ImageReference> names = new ArrayList<>();
        private final List<ImageReference> digests = new ArrayList<>();
        private String id = "";
        private String parent = "";
        private Map<String, String> labels = Map.of();
        private long size;
        private Instant created = Instant.EPOCH;

        /** An image that was pulled by digest has that for its name. */
        void addName(String text) {
            ImageReference.tryParse(text)
                    .filter(ImageReference::isFullyQualified)
                    .ifPresent(name -> (name.digest().isPresent() ? digests : names).add(name));
        }

        void addDigest(String text) {
            ImageReference.tryParse(text)
                    .filter(name -> name.digest().isPresent())
                    .filter(name -> !digests.contains(name))
                    .ifPresent(digests::add);
        }

        LocalImage image() {
            return new LocalImage(ImageId.parse(id), java.util.Set.copyOf(names), digests, labels, size, created);
        }
    }
}
