package dev.rigsmith.domain.outrig;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.Tag;
import dev.rigsmith.domain.rig.ShortName;

/**
 * A key of outrig: the first 16 hexadecimal digits of a BLAKE3 digest.
 *
 * @param hex in lower case
 */
public record OutrigKey(String hex) {

    private static final int DIGITS = 16;

    /** The key that a digest of the whole stream begins with. */
    public static OutrigKey of(OutrigDigest digest) {
        return new OutrigKey(digest.hex().substring(0, DIGITS));
    }

    /** Where engines keep the image that outrig calls {@code NAME:KEY}. */
    public ImageReference image(ShortName name) {
        return ImageReference.parse("localhost/" + name).withTag(new Tag(hex));
    }
}
