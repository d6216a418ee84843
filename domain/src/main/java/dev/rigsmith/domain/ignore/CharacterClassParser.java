package dev.rigsmith.domain.ignore;

import java.util.function.IntPredicate;

/** Reads {@code [a-z]} from behind its opening bracket. */
final class CharacterClassParser {

    private final ExpressionText text;

    CharacterClassParser(ExpressionText text) {
        this.text = text;
    }

    /** The set that the class stands for; a negated one holds {@code /} and newline too. */
    IntPredicate parse() {
        boolean negated = text.skip('^');
        IntPredicate set = member();
        while (text.hasMore() && !text.at(']')) {
            set = set.or(member());
        }
        if (!text.skip(']')) {
            text.refuse("\"[\" without \"]\"");
        }
        return negated ? set.negate() : set;
    }

    private IntPredicate member() {
        if (!text.hasMore()) {
            return none -> false;
        }
        String rest = text.rest();
        int close = rest.startsWith("[:") ? rest.indexOf(":]", 2) : -1;
        if (close >= 0) {
            text.skip(close + 2);
            return named(rest.substring(2, close));
        }
        return isSet(rest) ? escapedSet() : range();
    }

    private IntPredicate named(String name) {
        boolean negated = name.startsWith("^");
        String plain = negated ? name.substring(1) : name;
        if (!Ranges.isNamed(plain)) {
            text.refuse("no characters are called \"" + name + "\"");
            return none -> false;
        }
        return negated ? Ranges.named(plain).negate() : Ranges.named(plain);
    }

    private static boolean isSet(String rest) {
        return rest.length() > 1 && rest.charAt(0) == '\\' && "dswDSW".indexOf(rest.charAt(1)) >= 0;
    }

    private IntPredicate escapedSet() {
        text.next();
        return Escapes.read(text);
    }

    private IntPredicate range() {
        int low = single();
        String rest = text.rest();
        boolean ranges = rest.length() > 1 && rest.charAt(0) == '-' && rest.charAt(1) != ']';
        if (!ranges) {
            return c -> c == low;
        }
        text.next();
        int high = single();
        if (high < low) {
            text.refuse("a range of characters runs backwards");
        }
        return c -> low <= c && c <= high;
    }

    private int single() {
        if (!text.hasMore()) {
            return 0;
        }
        int c = text.next();
        return c == '\\' && text.hasMore() ? Escapes.single(text.next(), text) : c;
    }
}
