package dev.rigsmith.domain.ignore;

import java.util.Map;
import java.util.function.IntPredicate;

/** What follows a backslash in a regular expression. */
final class Escapes {

    private static final String PREDICTABLE_CONTROLS = "afnrtv";
    private static final String CONTROLS = "\u0007\f\n\r\t\u000b";
    private static final String ASSERTIONS = "AzbBQ";
    private static final String DOUBTFUL = "pPx01234567";

    private static final Map<Integer, String> CLASSES = Map.of(
            (int) 'd', "0-9",
            (int) 's', "\t-\n\f-\r -\u0020",
            (int) 'w', "0-9A-Z_-_a-z");

    private Escapes() {}

    /** Reads what follows; letters and digits without a meaning are refused, as are characters beyond ASCII. */
    static IntPredicate read(ExpressionText text) {
        if (!text.hasMore()) {
            text.refuse("\"\\\" at the end escapes nothing");
            return none -> false;
        }
        int c = text.next();
        if (CLASSES.containsKey(Character.toLowerCase(c))) {
            IntPredicate set = Ranges.of(CLASSES.get(Character.toLowerCase(c)));
            return Character.isUpperCase(c) ? set.negate() : set;
        }
        if (ASSERTIONS.indexOf(c) >= 0) {
            text.doubt();
            return none -> false;
        }
        int meant = single(c, text);
        return other -> other == meant;
    }

    /** Reads what follows where only a single code point will do: at either end of a range. */
    static int single(int c, ExpressionText text) {
        if (PREDICTABLE_CONTROLS.indexOf(c) >= 0) {
            return CONTROLS.charAt(PREDICTABLE_CONTROLS.indexOf(c));
        }
        if (DOUBTFUL.indexOf(c) >= 0) {
            text.doubt();
        } else if (c > '\u007f' || Character.isLetterOrDigit(c)) {
            text.refuse("\"\\" + Character.toString(c) + "\" escapes nothing");
        }
        return c;
    }
}
