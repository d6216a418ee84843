package dev.rigsmith.domain.image;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An image id: the SHA-256 of the image's configuration. Save, load, push and pull keep it, unlike the digest of the
 * manifest.
 *
 * @param hex 64 lower-case hex digits
 */
public record ImageId(String hex) {

    private static final String PREFIX = "sha256:";
    private static final Pattern HEX = Pattern.compile("[a-f0-9]{64}");
    private static final int SHORT_DIGITS = 12;
    private static final int LONGEST_QUOTE = 80;

    /** Checks the digits; fails as {@link #parse} does. */
    public ImageId {
        if (!HEX.matcher(hex).matches()) {
            throw refusal(hex);
        }
    }

    /**
     * Reads an id with or without {@code sha256:} before it; engines print both.
     *
     * @throws InvalidInputException (invalid-digest) when the text is not a whole id
     */
    public static ImageId parse(String text) {
        return new ImageId(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
    }

    /** Reads an id as {@link #parse} does; empty where that refuses. */
    public static Optional<ImageId> read(String text) {
        String digits = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
        return HEX.matcher(digits).matches() ? Optional.of(new ImageId(digits)) : Optional.empty();
    }

    /** The first 12 digits, as engines show them to people. */
    public String shortened() {
        return hex.substring(0, SHORT_DIGITS);
    }

    /** {@code sha256:} and the digits. */
    @Override
    public String toString() {
        return PREFIX + hex;
    }

    private static InvalidInputException refusal(String text) {
        String shown = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
        return new InvalidInputException(
                ErrorId.INVALID_DIGEST,
                "image id `" + shown + "` is not valid: an image id is 64 lower-case hex digits",
                "copy the whole id, as `podman images --no-trunc` prints it");
    }
}
