package dev.rigsmith.domain.reference;

/**
 * A tag: the changeable label of an image within its repository.
 *
 * @param value letters, digits, {@code _}, {@code .} and {@code -}, not starting with the last two, at most 128
 */
public record Tag(String value) {

    /** The tag that engines assume where neither tag nor digest is given. */
    public static final Tag LATEST = new Tag("latest");

    /** Checks the value; fails as {@link #parse} does. */
    public Tag {
        if (value.length() > Grammar.LONGEST_TAG) {
            throw Refusal.tagTooLong(value);
        }
        if (!Grammar.fits(Grammar.TAG, value)) {
            throw Refusal.tag(value);
        }
    }

    /**
     * Reads a tag, without the colon before it.
     *
     * @throws dev.rigsmith.domain.error.InvalidInputException (invalid-reference) when the text is not a tag
     */
    public static Tag parse(String text) {
        return new Tag(text);
    }

    /** The value, without a colon. */
    @Override
    public String toString() {
        return value;
    }
}
