package dev.rigsmith.domain.ignore;

import java.util.Map;
import java.util.function.IntPredicate;

/** Sets of code points, written as ranges one after the other: {@code a-zA-Z}. */
final class Ranges {

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("alnum", "0-9A-Za-z"),
            Map.entry("alpha", "A-Za-z"),
            Map.entry("ascii", "\0-\u007f"),
            Map.entry("blank", "\t-\t -\u0020"),
            Map.entry("cntrl", "\0-\u001f\u007f-\u007f"),
            Map.entry("digit", "0-9"),
            Map.entry("graph", "!-~"),
            Map.entry("lower", "a-z"),
            Map.entry("print", " -~"),
            Map.entry("punct", "!-/:-@[-`{-~"),
            Map.entry("space", "\t-\r -\u0020"),
            Map.entry("upper", "A-Z"),
            Map.entry("word", "0-9A-Za-z_-_"),
            Map.entry("xdigit", "0-9A-Fa-f"));

    private Ranges() {}

    static IntPredicate of(String ranges) {
        return c -> {
            for (int at = 0; at < ranges.length(); at += 3) {
                if (ranges.charAt(at) <= c && c <= ranges.charAt(at + 2)) {
                    return true;
                }
            }
            return false;
        };
    }

    static boolean isNamed(String name) {
        return NAMED.containsKey(name);
    }

    /** The set of a POSIX name. */
    static IntPredicate named(String name) {
        return of(NAMED.get(name));
    }
}
