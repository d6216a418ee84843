package dev.rigsmith.domain.archive;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.Platform;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The documents of an image layout that Rigsmith writes (OCI image specification 1.0). Nothing in them is a stranger's
 * text: digests, sizes, and names of platforms.
 */
public final class LayoutDocuments {

    /** The content of {@code oci-layout}. */
    public static final String LAYOUT = "{\"imageLayoutVersion\":\"1.0.0\"}";

    private static final String MEDIA = "application/vnd.oci.image.";

    private LayoutDocuments() {}

    /** A blob of the layout. */
    public record Blob(Sha256 digest, long size) {

        private String descriptor(String mediaType) {
            return "{\"mediaType\":\"" + MEDIA + mediaType + "\",\"digest\":\"" + digest + "\",\"size\":" + size + "}";
        }
    }

    /** The manifest of an image whose layers are not compressed. */
    public static String manifest(Blob config, List<Blob> layers) {
        return "{\"schemaVersion\":2,\"mediaType\":\"" + MEDIA + "manifest.v1+json\",\"config\":"
                + config.descriptor("config.v1+json") + ",\"layers\":["
                + layers.stream().map(layer -> layer.descriptor("layer.v1.tar")).collect(Collectors.joining(","))
                + "]}";
    }

    /** The content of {@code index.json}. */
    public static String index(Blob manifest) {
        return "{\"schemaVersion\":2,\"manifests\":[" + manifest.descriptor("manifest.v1+json") + "]}";
    }

    /** The configuration of an image that is one root file system with a shell. */
    public static String config(Platform platform, Sha256 layer, Instant created) {
        String variant =
                platform.variant().map(text -> ",\"variant\":\"" + text + "\"").orElse("");
        return "{\"created\":\"" + created + "\",\"architecture\":\"" + platform.architecture() + "\"" + variant
                + ",\"os\":\"" + platform.os() + "\",\"config\":{\"Cmd\":[\"/bin/sh\"]},"
                + "\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[\"" + layer + "\"]},"
                + "\"history\":[{\"created\":\"" + created + "\",\"created_by\":\"rig add\"}]}";
    }
}
