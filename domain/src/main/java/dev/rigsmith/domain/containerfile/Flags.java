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
        String rest = Blank.trimStart(text);
        while (rest.startsWith("--")) {
            int end = Words.of(rest, '\\').get(0).length();
            String word = rest.substring(0, end);
            rest = Blank.trimStart(rest.substring(end));
            if (word.equals("--")) {
                break;
            }
            flags.add(Literal.of(word));
        }
        return new Flags(flags, Blank.trim(rest));
    }
}
