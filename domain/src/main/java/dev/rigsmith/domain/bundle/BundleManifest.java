package dev.rigsmith.domain.bundle;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import java.util.List;
import java.util.Optional;

/**
 * What a bundle says of itself.
 *
 * @param image the id of the image that is in it
 * @param entries the other members, in the order in which they are; without the signature
 * @param foundation what is needed besides; empty where the bundle holds the whole image
 */
public record BundleManifest(ImageId image, List<Entry> entries, Optional<ThinBase> foundation) {

    /** What {@code format} says. */
    public static final String FORMAT = "rigsmith-bundle";
    /** The one version that there is. */
    public static final int VERSION = 1;

    public BundleManifest {
        entries = List.copyOf(entries);
    }

    /**
     * A member that the manifest vouches for.
     *
     * @param size bytes
     */
    public record Entry(BundleMember member, long size, Sha256 digest) {}

    /** What it says of a member. */
    public Optional<Entry> entry(BundleMember member) {
        return entries.stream().filter(entry -> entry.member() == member).findFirst();
    }
}
