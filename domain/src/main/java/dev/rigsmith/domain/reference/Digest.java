package dev.rigsmith.domain.reference;

import java.util.Map;

/**
 * A content digest as the OCI image specification defines it, such as {@code sha256:} and 64 hex digits.
 *
 * @param algorithm in lower case; sha256, sha384 and sha512 are known, others are taken by their form
 * @param encoded hex digits: of exact length and lower case for the known algorithms, else at least 32
 */
public record Digest(String algorithm, String encoded) {

    private static final Map<String, Integer> KNOWN_LENGTHS = Map.of("sha256", 64, "sha384", 96, "sha512", 128);
    private static final int SHORT_DIGITS = 12;

    /** Checks the parts; fails as {@link #parse} does. */
    public Digest {
        checkForm(algorithm, encoded);
        if (KNOWN_LENGTHS.containsKey(algorithm)) {
            checkKnown(algorithm, encoded);
        }
    }

    /**
     * Reads {@code algorithm:encoded}.
     *
     * @throws dev.rigsmith.domain.error.InvalidInputException (invalid-digest) when the text is not a digest
     */
    public static Digest parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw Refusal.digest(text);
        }
        return new Digest(text.substring(0, colon), text.substring(colon + 1));
    }

    /** The algorithm and the first 12 digits, for people: {@code sha256:0123456789ab…}. */
    public String shortened() {
        return algorithm + ":" + encoded.substring(0, SHORT_DIGITS) + "…";
    }

    /** {@code algorithm:encoded}, the text that {@link #parse} reads. */
    @Override
    public String toString() {
        return algorithm + ":" + encoded;
    }

    private static void checkForm(String algorithm, String encoded) {
        if (!Grammar.fits(Grammar.ALGORITHM, algorithm) || !Grammar.fits(Grammar.ENCODED, encoded)) {
            throw Refusal.digest(algorithm + ":" + encoded);
        }
        if (!KNOWN_LENGTHS.containsKey(algorithm) && encoded.length() < Grammar.FEWEST_DIGITS) {
            throw Refusal.digest(algorithm + ":" + encoded);
        }
    }

    private static void checkKnown(String algorithm, String encoded) {
        int expected = KNOWN_LENGTHS.get(algorithm);
        if (encoded.length() != expected) {
            throw Refusal.digestLength(algorithm + ":" + encoded, algorithm, expected, encoded.length());
        }
        if (!Grammar.fits(Grammar.LOWER_HEX, encoded)) {
            throw Refusal.digestUpperCase(algorithm + ":" + encoded, algorithm);
        }
    }
}
