package dev.rigsmith.domain.key;

import dev.rigsmith.domain.context.FramedDigest;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.reference.Tag;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The digest over everything that can change a built image. The paths of the context are in it as one digest of their own,
 * so that a key is made of few parts where that digest is known.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record BuildKey(String hex) {

    /** The version of the scheme that makes keys; images of another one are built again. */
    public static final int SCHEME = 2;

    private static final int TAG_DIGITS = 32;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public BuildKey {
        new Sha256(hex);
    }

    /**
     * Gives the key of a build.
     *
     * @param inputs everything but paths of the context, sorted as in an {@link InputSheet}
     * @param context the digest of the manifest that has those paths
     */
    public static BuildKey of(List<Input> inputs, Sha256 context) {
        FramedDigest digest = new FramedDigest("rigsmith.dev/build-key/v" + SCHEME);
        inputs.forEach(input -> digest.add(input.kind().tag(), input.name(), input.identity()));
        digest.add(InputKind.PATH.tag(), Octets.ofText(""), Octets.ofText(context.hex()));
        return new BuildKey(digest.finish().hex());
    }

    /** Reads a key as a label or a record holds it; empty for anything else. */
    public static Optional<BuildKey> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new BuildKey(text)) : Optional.empty();
    }

    /** The tag under which an image of this key is stored: the first 32 digits. */
    public Tag tag() {
        return new Tag(hex.substring(0, TAG_DIGITS));
    }

    /** The first 12 digits, for people. */
    public String shortened() {
        return hex.substring(0, 12);
    }

    @Override
    public String toString() {
        return hex;
    }
}
