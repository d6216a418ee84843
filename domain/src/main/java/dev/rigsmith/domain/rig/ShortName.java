package dev.rigsmith.domain.rig;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The short name of a rig. It is also the last segment of the rig's image name, so it follows the grammar of an OCI
 * repository's path component without dots: lower-case letters and digits, joined by {@code -}, {@code _} or
 * {@code __}.
 *
 * @param value 1 to 63 characters
 */
public record ShortName(String value) implements Comparable<ShortName> {

    private static final int LONGEST = 63;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]++(?:(?:__?|-++)[a-z0-9]++)*+");

    public ShortName {
        if (!isShort(value)) {
            throw new InvalidInputException(
                    ErrorId.INVALID_NAME,
                    "`" + value + "` is not a rig name",
                    "use 1 to 63 of a-z, 0-9, - and _, beginning and ending with a letter or digit");
        }
    }

    /** Gives the short name that this word is, if it is one. */
    public static Optional<ShortName> of(String word) {
        return isShort(word) ? Optional.of(new ShortName(word)) : Optional.empty();
    }

    private static boolean isShort(String word) {
        return word.length() <= LONGEST && FORM.matcher(word).matches();
    }

    @Override
    public int compareTo(ShortName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
