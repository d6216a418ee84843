package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.process.Exchange;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.KnownFailure;
import dev.rigsmith.process.Programs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The image that podman made of a container. It says of itself how that container was started, and can lose no label; so
 * another one is made of the same layers, which says what the image before the session said. Only its description
 * travels: the service has the layers.
 *
 * @param before the image before the session
 * @param changed what podman made
 */
record CommittedImage(Programs programs, ImageId before, ImageId changed) {

    /** Makes it, under this name. */
    ImageId named(ImageReference name, Map<String, Optional<String>> labels) {
        byte[] config = JsonTree.bytes(config(description(before), description(changed), labels));
        List<?> layers = (List<?>) object(description(changed), "RootFS").getOrDefault("Layers", List.of());
        String exact = LocalImages.namesOf(name).findFirst().orElse(name).toString();
        DescribedImage image = new DescribedImage(config, layers, exact);
        Finished loaded =
                programs.run(Invocation.query(List.of("podman", "load", "--quiet")), Exchange.reading(image::writeTo));
        ImageId made = new ImageId(Sha256.of(config).hex());
        if (!loaded.succeeded() || !made.equals(found(exact))) {
            throw loaded.failure(
                    "podman's service could not give the new image the name `" + name + "`",
                    KnownFailure.remedy(loaded.lastErrors(), "see what podman says"));
        }
        return made;
    }

    private ImageId found(String name) {
        Finished asked =
                programs.run(Invocation.query(List.of("podman", "image", "inspect", "--format={{.Id}}", "--", name)));
        return asked.outputLines().stream()
                .findFirst()
                .flatMap(line -> ImageId.read(line.strip()))
                .orElse(changed);
    }

    private Map<String, Object> config(
            Map<String, Object> old, Map<String, Object> now, Map<String, Optional<String>> labels) {
        Map<String, Object> config = new LinkedHashMap<>();
        copy(now, "Created", config, "created");
        copy(old, "Author", config, "author");
        copy(old, "Architecture", config, "architecture");
        copy(old, "Variant", config, "variant");
        copy(old, "Os", config, "os");
        config.put("config", labelled(object(old, "Config"), labels));
        config.put(
                "rootfs",
                Map.of("type", "layers", "diff_ids", object(now, "RootFS").get("Layers")));
        config.put("history", now.getOrDefault("History", List.of()));
        return config;
    }

    private static Map<String, Object> labelled(Map<String, Object> config, Map<String, Optional<String>> labels) {
        Map<String, Object> all = new LinkedHashMap<>(object(config, "Labels"));
        labels.forEach((name, value) -> {
            all.remove(name);
            value.ifPresent(text -> all.put(name, text));
        });
        Map<String, Object> labelled = new LinkedHashMap<>(config);
        labelled.put("Labels", all);
        return labelled;
    }

    private static void copy(Map<String, Object> from, String name, Map<String, Object> to, String as) {
        if (from.get(name) instanceof String text && !text.isEmpty()) {
            to.put(as, text);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> in, String name) {
        return in.get(name) instanceof Map<?, ?> found ? (Map<String, Object>) found : Map.of();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> description(ImageId image) {
        Finished asked = programs.run(Invocation.query(SessionCommands.inspect(image)));
        try {
            List<Object> found = asked.succeeded() ? JsonTree.array(asked.output()) : new ArrayList<>();
            if (found.size() == 1 && found.get(0) instanceof Map<?, ?> described) {
                return (Map<String, Object>) described;
            }
        } catch (IOException unreadable) {
            throw asked.failure(
                    "podman's description of image " + image.shortened() + " cannot be read",
                    "check the version of podman with `podman version`");
        }
        throw asked.failure("podman could not describe image " + image.shortened(), "see what podman says");
    }
}
