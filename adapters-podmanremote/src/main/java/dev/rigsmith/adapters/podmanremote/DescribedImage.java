package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.domain.context.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * An archive of an image of which the store has every layer: they are left out.
 *
 * @param config the image's configuration, whose digest is its id
 * @param layers the digests of the unpacked layers
 */
record DescribedImage(byte[] config, List<?> layers, String name) {

    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    private static final String CONFIG = "application/vnd.oci.image.config.v1+json";
    private static final String LAYER = "application/vnd.oci.image.layer.v1.tar";

    void writeTo(OutputStream to) throws IOException {
        byte[] manifest = JsonTree.bytes(manifest());
        byte[] layout = "{\"imageLayoutVersion\":\"1.0.0\"}".getBytes(StandardCharsets.UTF_8);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(to);
        add(tar, "oci-layout", layout);
        add(tar, "index.json", JsonTree.bytes(index(manifest)));
        add(tar, "blobs/sha256/" + Sha256.of(manifest).hex(), manifest);
        add(tar, "blobs/sha256/" + Sha256.of(config).hex(), config);
        tar.finish();
        tar.flush();
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private Map<String, Object> manifest() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("schemaVersion", 2);
        manifest.put("mediaType", MANIFEST);
        manifest.put("config", descriptor(CONFIG, "sha256:" + Sha256.of(config).hex(), config.length));
        manifest.put(
                "layers",
                layers.stream()
                        .map(layer -> descriptor(LAYER, String.valueOf(layer), 1))
                        .toList());
        return manifest;
    }

    private Map<String, Object> index(byte[] manifest) {
        Map<String, Object> image =
                descriptor(MANIFEST, "sha256:" + Sha256.of(manifest).hex(), manifest.length);
        image.put("annotations", Map.of("org.opencontainers.image.ref.name", name));
        return Map.of("schemaVersion", 2, "manifests", List.of(image));
    }

    private static Map<String, Object> descriptor(String type, String digest, int size) {
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("mediaType", type);
        descriptor.put("digest", digest);
        descriptor.put("size", size);
        return descriptor;
    }
}
