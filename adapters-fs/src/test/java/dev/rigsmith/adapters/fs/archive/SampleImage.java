package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A small image, and how archives hold it. */
public record SampleImage(String config, List<byte[]> layers, List<String> names) {

    public static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    public static final String CONFIG = "application/vnd.oci.image.config.v1+json";
    public static final String LAYER = "application/vnd.oci.image.layer.v1.tar";

    public static SampleImage of(String... names) {
        return of(Platform.parse("linux/" + System.getProperty("os.arch")), Map.of("team", "core"), List.of(names));
    }

    public static SampleImage of(Platform platform, Map<String, String> labels, List<String> names) {
        List<byte[]> layers = List.of(
                new TarBytes()
                        .directory("etc/")
                        .file("etc/name", platform + " " + names)
                        .ended(),
                new TarBytes().file("b", "b\n".repeat(1000)).ended());
        return of(platform, labels, names, layers);
    }

    public static SampleImage of(
            Platform platform, Map<String, String> labels, List<String> names, List<byte[]> layers) {
        String config = "{\"architecture\":\"" + platform.architecture() + "\",\"os\":\"" + platform.os()
                + "\",\"config\":{\"Env\":[\"A=1\"],\"Labels\":{" + fields(labels) + "}},"
                + "\"rootfs\":{\"type\":\"layers\",\"diff_ids\":["
                + layers.stream().map(layer -> "\"" + Sha256.of(layer) + "\"").collect(Collectors.joining(","))
                + "]},\"history\":[{\"created_by\":\"x\",\"empty_layer\":true}]}";
        return new SampleImage(config, layers, names);
    }

    private static String fields(Map<String, String> labels) {
        return new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label -> "\"" + label.getKey() + "\":\"" + label.getValue() + "\"")
                        .collect(Collectors.joining(","));
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String hex(byte[] bytes) {
        return Sha256.of(bytes).hex();
    }

    public ImageId id() {
        return new ImageId(hex(utf8(config)));
    }

    public List<String> layerDigests() {
        return layers.stream().map(SampleImage::hex).toList();
    }

    public String configName() {
        return id().hex() + ".json";
    }

    public String entry() {
        return "{\"Config\":\"" + configName() + "\",\"RepoTags\":["
                + names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(",")) + "],\"Layers\":["
                + layers.stream().map(layer -> "\"" + hex(layer) + ".tar\"").collect(Collectors.joining(","))
                + "]}";
    }

    /** The members of a docker-archive with one image, without the end. */
    public TarBytes docker() {
        return docker("[" + entry() + "]");
    }

    public TarBytes docker(String manifest) {
        TarBytes tar = new TarBytes();
        files().forEach(tar::file);
        return tar.file("manifest.json", manifest);
    }

    /** The configuration and the layers by their names in a docker-archive. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        layers.forEach(layer -> files.put(hex(layer) + ".tar", layer));
        files.put(configName(), utf8(config));
        return files;
    }

    public static byte[] docker(List<SampleImage> images) {
        Map<String, byte[]> files = new TreeMap<>();
        images.forEach(image -> files.putAll(image.files()));
        TarBytes tar = new TarBytes();
        files.forEach(tar::file);
        String manifest = images.stream().map(SampleImage::entry).collect(Collectors.joining(",", "[", "]"));
        return tar.file("manifest.json", manifest).ended();
    }

    /** The files of an image layout. */
    public Map<String, byte[]> oci(Packed packed) {
        Map<String, byte[]> files = new TreeMap<>();
        List<String> descriptors = new ArrayList<>();
        for (byte[] layer : layers) {
            descriptors.add(blob(files, LAYER, packed.of(layer)));
        }
        String manifest = "{\"schemaVersion\":2,\"config\":" + blob(files, CONFIG, utf8(config)) + ",\"layers\":["
                + String.join(",", descriptors) + "]}";
        files.put("index.json", utf8(index(blob(files, MANIFEST, utf8(manifest)))));
        files.put("oci-layout", utf8("{\"imageLayoutVersion\":\"1.0.0\"}"));
        return files;
    }

    private String index(String manifest) {
        String name = names.isEmpty()
                ? ""
                : ",\"annotations\":{\"org.opencontainers.image.ref.name\":\"" + names.get(0) + "\"}}";
        String described = names.isEmpty() ? manifest : manifest.substring(0, manifest.length() - 1) + name;
        return "{\"schemaVersion\":2,\"manifests\":[" + described + "]}";
    }

    /** Puts a blob among the files and gives what describes it. */
    public static String blob(Map<String, byte[]> files, String mediaType, byte[] bytes) {
        files.put("blobs/sha256/" + hex(bytes), bytes);
        return "{\"mediaType\":\"" + mediaType + "\",\"digest\":\"sha256:" + hex(bytes) + "\",\"size\":" + bytes.length
                + "}";
    }

    public static TarBytes tar(Map<String, byte[]> files) {
        TarBytes tar = new TarBytes().directory("blobs/").directory("blobs/sha256/");
        files.forEach(tar::file);
        return tar;
    }
}
