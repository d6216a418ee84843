package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.archive.ArchivedImage;
import dev.rigsmith.domain.context.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * Where an image is in an archive.
 *
 * @param config the name of its configuration
 * @param layers the lowest first
 */
record Found(ArchivedImage image, String config, List<Layer> layers) {

    /**
     * A layer as the archive has it.
     *
     * @param packed what its manifest promises of the bytes in the archive; empty where it promises nothing
     */
    record Layer(String path, Optional<Digested> packed) {

        Layer(String path, Sha256 digest, long size) {
            this(path, Optional.of(new Digested(digest, size)));
        }
    }
}
