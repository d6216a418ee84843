package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.archive.ImageConfig;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.Platform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the configuration of an image. */
final class ConfigJson {

    private static final String UNKNOWN = "unknown";

    private ConfigJson() {}

    static ImageConfig read(String name, byte[] text) throws IOException {
        JsonTree config = JsonTree.read(name, text);
        return new ImageConfig(platform(config), layers(config.require("rootfs")), labels(config));
    }

    private static List<Sha256> layers(JsonTree rootfs) throws IOException {
        String type = rootfs.textOf("type");
        if (!type.equals("layers")) {
            throw new IOException("a root file system of type `" + type + "` is unknown");
        }
        List<Sha256> layers = new ArrayList<>();
        for (JsonTree layer : rootfs.itemsOf("diff_ids")) {
            layers.add(DigestText.read(layer.text()));
        }
        return layers;
    }

    private static Map<String, String> labels(JsonTree config) throws IOException {
        Optional<JsonTree> inner = config.field("config");
        Optional<JsonTree> labels = inner.isPresent() ? inner.get().field("Labels") : Optional.empty();
        return labels.isPresent() ? labels.get().texts() : Map.of();
    }

    private static Platform platform(JsonTree config) throws IOException {
        String variant = config.textOf("variant");
        try {
            return new Platform(
                    known(config.textOf("os")),
                    known(config.textOf("architecture")),
                    variant.isEmpty() ? Optional.empty() : Optional.of(variant));
        } catch (InvalidInputException wrong) {
            throw new IOException("its " + wrong.getMessage(), wrong);
        }
    }

    private static String known(String word) {
        return word.isEmpty() ? UNKNOWN : word;
    }
}
