package dev.rigsmith.domain.ignore;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often something repeats: the {@code 2,3} of <code>a{2,3}</code>. */
record Bounds(int least, int most) {

    /** More repetitions are refused, also when they come from one inside another. */
    static final int GREATEST = 1000;

    private static final Pattern SYNTAX = Pattern.compile("(0|[1-9][0-9]*)(,(0|[1-9][0-9]*)?)?\\}");

    /** The bounds after <code>{</code>; if none follow, the brace stands for itself and the text stays where it is. */
    static Optional<Bounds> read(ExpressionText text) {
        Matcher matcher = SYNTAX.matcher(text.rest());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        text.skip(matcher.end());
        int least = number(matcher.group(1));
        int most = matcher.group(2) == null ? least : upper(matcher.group(3));
        if (least > GREATEST || most > GREATEST || most >= 0 && least > most) {
            text.refuse("a repetition of more than " + GREATEST + " times, or with its bounds exchanged");
        }
        return Optional.of(new Bounds(least, most));
    }

    /** As {@link #read}, but if no bounds follow, the brace itself is given back too. */
    static Optional<Bounds> readOrBack(ExpressionText text) {
        Optional<Bounds> bounds = read(text);
        if (bounds.isEmpty()) {
            text.back();
        }
        return bounds;
    }

    private static int upper(String digits) {
        return digits == null ? Expression.Repetition.UNLIMITED : number(digits);
    }

    private static int number(String digits) {
        return digits.length() > 4 ? GREATEST + 1 : Integer.parseInt(digits);
    }
}
