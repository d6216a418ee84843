package dev.rigsmith.domain.add;

import dev.rigsmith.domain.containerfile.Containerfile;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.InvalidFileException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells Containerfiles from other files, by reading them as such. */
public final class SourceText {

    private static final Pattern BEGINS_LIKE_ONE =
            Pattern.compile("\\A(?:[\\t\\r ]*(?:#[^\\n]*)?\\n)*+[\\t ]*(?:FROM|ARG)[\\t ]", Pattern.CASE_INSENSITIVE);
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private SourceText() {}

    /**
     * Reads a file that may be a Containerfile; empty when it is none.
     *
     * @param name what the user calls it; a file called Containerfile is meant to be one
     * @param certain whether the user says that it is one
     * @throws InvalidFileException when it is meant to be one, and is wrong; with every problem
     */
    public static Optional<Containerfile> containerfile(String name, Octets bytes, boolean certain) {
        try {
            return Optional.of(Containerfile.parse(name, bytes.bytes()));
        } catch (InvalidFileException wrong) {
            if (certain || isCalledSo(name) || beginsLikeOne(bytes)) {
                throw wrong;
            }
            return Optional.empty();
        }
    }

    private static boolean isCalledSo(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return last.matches("(containerfile|dockerfile)(\\..*)?|.*\\.(containerfile|dockerfile)");
    }

    /** Comments and empty lines, and then an instruction that only a Containerfile begins with. */
    private static boolean beginsLikeOne(Octets bytes) {
        String text = bytes.latin1();
        String marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        return text.indexOf('\0') < 0 && BEGINS_LIKE_ONE.matcher(marked).find();
    }
}
