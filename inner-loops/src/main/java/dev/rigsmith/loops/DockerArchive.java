package dev.rigsmith.loops;

import dev.rigsmith.adapters.fs.archive.TarWriter;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** An image of one layer with one file of words, as {@code podman save} writes it down. */
record DockerArchive(ImageId id, byte[] config, byte[] layer) {

    private static final int WORDS = 1_000;
    private static final int LONGEST = 12;

    static DockerArchive of(int bytes) throws IOException {
        byte[] layer = tar("words", words(bytes));
        String config = "{\"architecture\":\"amd64\",\"os\":\"linux\",\"config\":{},\"rootfs\":{\"type\":\"layers\","
                + "\"diff_ids\":[\"sha256:" + Sha256.of(layer).hex() + "\"]},\"history\":[{}]}";
        byte[] text = config.getBytes(StandardCharsets.UTF_8);
        return new DockerArchive(new ImageId(Sha256.of(text).hex()), text, layer);
    }

    /** The same each time; gzip makes a third of it. */
    private static byte[] words(int bytes) {
        Random random = new Random(1);
        byte[][] words = new byte[WORDS][];
        for (int i = 0; i < WORDS; i++) {
            words[i] = new byte[1 + random.nextInt(LONGEST)];
            random.nextBytes(words[i]);
        }
        byte[] text = new byte[bytes];
        int filled = 0;
        while (filled < bytes) {
            byte[] word = words[random.nextInt(WORDS)];
            int length = Math.min(word.length, bytes - filled);
            System.arraycopy(word, 0, text, filled, length);
            filled += length;
        }
        return text;
    }

    private static byte[] tar(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TarWriter tar = new TarWriter(bytes);
        add(tar, name, content);
        tar.finish();
        return bytes.toByteArray();
    }

    private static void add(TarWriter tar, String name, byte[] content) throws IOException {
        tar.add(name, content.length, new ByteArrayInputStream(content));
    }

    void writeTo(Path file) throws IOException {
        String configName = id.hex() + ".json";
        String layerName = Sha256.of(layer).hex() + ".tar";
        String manifest = "[{\"Config\":\"" + configName + "\",\"RepoTags\":null,\"Layers\":[\"" + layerName + "\"]}]";
        try (OutputStream out = Files.newOutputStream(file)) {
            TarWriter tar = new TarWriter(out);
            add(tar, layerName, layer);
            add(tar, configName, config);
            add(tar, "manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
            tar.finish();
        }
    }
}
