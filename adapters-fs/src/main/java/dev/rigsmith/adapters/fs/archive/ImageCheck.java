package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.archive.ImageConfig;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.ports.VerifiedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Checks one image to its last byte while it is written down. */
final class ImageCheck {

    private final Contents contents;
    private final Quota quota;
    private final int below;
    private final Map<String, Digested> written = new HashMap<>();

    ImageCheck(Contents contents, Quota quota) {
        this(contents, quota, 0);
    }

    /** @param below how many layers are not looked for, the lowest ones, because the engine has them */
    ImageCheck(Contents contents, Quota quota, int below) {
        this.contents = contents;
        this.quota = quota;
        this.below = below;
    }

    VerifiedImage verify(Found found, Path layout) throws IOException {
        byte[] text = contents.document(found.config(), quota);
        ImageId id = new ImageId(Digested.of(text).digest().hex());
        if (!id.equals(found.image().id())) {
            throw new IOException(found.config() + " changed while it was read");
        }
        ImageConfig config = ConfigJson.read(found.config(), text);
        LayoutWriter writer = new LayoutWriter(layout, quota);
        config.layers().subList(0, below).forEach(writer::elsewhere);
        for (int i = 0; i < found.layers().size(); i++) {
            layer(found.layers().get(i), config.layers().get(below + i), writer);
        }
        return new VerifiedImage(layout, id, config.platform(), config.labels(), writer.finish(text));
    }

    private void layer(Found.Layer layer, Sha256 wanted, LayoutWriter writer) throws IOException {
        Optional<Digested> before = Optional.ofNullable(written.get(layer.path()));
        if (before.isPresent()) {
            writer.again(before.get());
        } else {
            written.put(layer.path(), unpacked(layer, writer));
        }
        requireDigest("layer " + layer.path(), wanted, written.get(layer.path()).digest());
    }

    private Digested unpacked(Found.Layer layer, LayoutWriter writer) throws IOException {
        Content content = contents.require(layer.path());
        Compression compression = Compression.of(content);
        try (Watched packed = new Watched(content.open());
                InputStream plain = compression.open(packed)) {
            Digested unpacked = writer.layer(plain);
            requirePromised(layer, packed.rest());
            return unpacked;
        }
    }

    private static void requirePromised(Found.Layer layer, Digested packed) throws IOException {
        if (layer.packed().isPresent()) {
            requireDigest("layer " + layer.path(), layer.packed().get().digest(), packed.digest());
        }
    }

    private static void requireDigest(String what, Sha256 wanted, Sha256 found) throws IOException {
        if (!found.equals(wanted)) {
            throw new IOException(what + " does not match its digest (wanted " + wanted + ", found " + found + ")");
        }
    }
}
