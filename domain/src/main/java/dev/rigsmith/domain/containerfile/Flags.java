package dev.rigsmith.domain.containerfile;

import java.util.ArrayList;
import java.util.List;

/**
 * The {@code --name=value} words that may stand before an instruction's arguments, their quotes and escapes removed.
 *
 * @param rest what follows them
 */
record Flags(List<String> flags, String rest) {

    /** Here builders escape with a backslash, whatever the escape directive says. */
    static Flags of(String text) {
        List<String> flags = new ArrayList<>();
        int at = Words.start(text, 0);
        while (text.startsWith("--", at)) {
            int end = Words.end(text, at, '\\');
            String word = text.substring(at, end);
            at = Words.start(text, end);
            if (word.equals("--")) {
                break;
            }
            flags.add(Literal.of(word));
        }
        return new Flags(flags, Blank.trim(text.substring(at)));
    }
}
