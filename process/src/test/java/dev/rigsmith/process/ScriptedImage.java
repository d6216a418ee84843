package dev.rigsmith.process;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An image without layers, for a {@link ScriptedRegistry}. Images with different labels are different images. */
public record ScriptedImage(String label) {

    /** The media type of its manifest. */
    public static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";

    /** What it says of itself. */
    public byte[] configuration() {
        return bytes("""
                {"architecture":"amd64","os":"linux","created":"2026-01-02T03:04:05Z",\
                "config":{"Labels":{"label":"%s"}},"rootfs":{"type":"layers","diff_ids":[]}}""".formatted(label));
    }

    /** What its registry says of it. */
    public byte[] manifest() {
        return bytes("""
                {"schemaVersion":2,"mediaType":"%s","config":{"mediaType":"application/vnd.oci.image.config.v1+json",\
                "size":%d,"digest":"%s"},"layers":[]}""".formatted(MANIFEST, configuration().length, id()));
    }

    /** The digest of its configuration. */
    public String id() {
        return digest(configuration());
    }

    /** The digest of its manifest. */
    public String digest() {
        return digest(manifest());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(byte[] content) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
