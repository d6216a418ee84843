package dev.rigsmith.domain.archive;

import dev.rigsmith.domain.context.Sha256;
import java.util.List;

/**
 * What an index or a manifest says of something: an OCI content descriptor.
 *
 * @param mediaType as it stands there
 * @param size bytes
 * @param names what an index calls it; text of a stranger
 * @param isImage false where it says of itself that it is something about another image
 */
public record Descriptor(String mediaType, Sha256 digest, long size, List<String> names, boolean isImage) {

    public Descriptor {
        names = List.copyOf(names);
    }

    /** What the media type means. */
    public MediaType type() {
        return MediaType.of(mediaType);
    }

    /** Where an image layout has it. */
    public String path() {
        return "blobs/sha256/" + digest.hex();
    }
}
