package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.archive.LayoutDocuments;
import dev.rigsmith.domain.archive.LayoutDocuments.Blob;
import dev.rigsmith.domain.context.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an image layout. Layers are not compressed, whatever they were: the engine has less to do, and their digests
 * are the ones that the configuration names. Every file is named by what it holds.
 */
final class LayoutWriter {

    private final Path root;
    private final Path blobs;
    private final Quota quota;
    private final List<Blob> layers = new ArrayList<>();

    LayoutWriter(Path root, Quota quota) {
        this.root = root;
        this.blobs = root.resolve("blobs").resolve("sha256");
        this.quota = quota;
        try {
            Files.createDirectories(blobs);
        } catch (IOException failure) {
            throw Reasons.unwritable(blobs, failure);
        }
    }

    /** Adds the next layer and gives what it is. */
    Digested layer(InputStream plain) throws IOException {
        Path file = root.resolve("layer");
        Digested written;
        try (OutputStream out = new OwnFile(file)) {
            written = Digested.copy(plain, out, quota);
        }
        move(file, blobs.resolve(written.digest().hex()));
        layers.add(new Blob(written.digest(), written.size()));
        return written;
    }

    /** Adds a layer that was written before once more. */
    void again(Digested layer) {
        layers.add(new Blob(layer.digest(), layer.size()));
    }

    /** Writes the documents, and gives the bytes of all layers together. */
    long finish(byte[] config) {
        Blob manifest = blob(LayoutDocuments.manifest(blob(config), layers).getBytes(StandardCharsets.UTF_8));
        write(root.resolve("index.json"), LayoutDocuments.index(manifest).getBytes(StandardCharsets.UTF_8));
        write(root.resolve("oci-layout"), LayoutDocuments.LAYOUT.getBytes(StandardCharsets.UTF_8));
        return layers.stream().mapToLong(Blob::size).sum();
    }

    private Blob blob(byte[] bytes) {
        Sha256 digest = Sha256.of(bytes);
        write(blobs.resolve(digest.hex()), bytes);
        return new Blob(digest, bytes.length);
    }

    private static void write(Path file, byte[] bytes) {
        try (OutputStream out = new OwnFile(file)) {
            out.write(bytes);
        } catch (IOException failure) {
            throw Reasons.unwritable(file, failure);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw Reasons.unwritable(to, failure);
        }
    }
}
