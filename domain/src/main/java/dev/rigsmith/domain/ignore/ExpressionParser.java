package dev.rigsmith.domain.ignore;

import dev.rigsmith.domain.ignore.Expression.Alternatives;
import dev.rigsmith.domain.ignore.Expression.Beginning;
import dev.rigsmith.domain.ignore.Expression.End;
import dev.rigsmith.domain.ignore.Expression.One;
import dev.rigsmith.domain.ignore.Expression.Repetition;
import dev.rigsmith.domain.ignore.Expression.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Reads the RE2 syntax, as far as patterns can lead to it. The rarest escapes and very large expressions are doubtful. */
final class ExpressionParser {

    private static final int DEEPEST = 100;

    private final ExpressionText text;
    private int depth;

    ExpressionParser(String expression) {
        this.text = new ExpressionText(expression);
    }

    /** What the expression means; of no use if it is faulty or doubtful. */
    Expression parse() {
        Expression whole = alternatives();
        if (text.at(')')) {
            text.refuse("\")\" without \"(\"");
        }
        return whole;
    }

    /** Why the builder refuses the expression, if it does. */
    Optional<String> fault() {
        return text.fault();
    }

    boolean doubtful() {
        return text.doubtful();
    }

    private Expression alternatives() {
        List<Expression> choices = new ArrayList<>(List.of(sequence()));
        while (text.skip('|')) {
            choices.add(sequence());
        }
        return choices.size() == 1 ? choices.get(0) : new Alternatives(choices);
    }

    private Expression sequence() {
        List<Expression> parts = new ArrayList<>();
        while (text.hasMore() && !text.at('|') && !text.at(')')) {
            parts.add(repeated(atom()));
        }
        return new Sequence(parts);
    }

    private Expression atom() {
        int c = text.next();
        return switch (c) {
            case '(' -> group();
            case '[' -> new One(new CharacterClassParser(text).parse());
            case '^' -> new Beginning();
            case '$' -> new End();
            case '.' -> new One(any -> any != '\n');
            case '\\' -> new One(Escapes.read(text));
            case '*', '+', '?' -> refuseRepetition();
            case '{' -> Bounds.read(text).isPresent() ? refuseRepetition() : literal(c);
            default -> literal(c);
        };
    }

    private Expression refuseRepetition() {
        text.refuse("nothing stands before a repetition");
        return new Sequence(List.of());
    }

    private Expression group() {
        if (++depth > DEEPEST) {
            text.doubt();
        }
        Expression inside = alternatives();
        depth--;
        if (!text.skip(')')) {
            text.refuse("\"(\" without \")\"");
        }
        return inside;
    }

    private Expression repeated(Expression part) {
        Optional<Bounds> bounds = repetition();
        if (bounds.isEmpty()) {
            return part;
        }
        if (repetition().isPresent()) {
            text.refuse("a repetition of a repetition");
        }
        Repetition repetition =
                new Repetition(part, bounds.get().least(), bounds.get().most());
        if (repetition.times() > Bounds.GREATEST) {
            text.refuse("repetitions of repetitions come to more than " + Bounds.GREATEST);
        }
        return repetition;
    }

    private Optional<Bounds> repetition() {
        if (text.skip('*')) {
            return Optional.of(new Bounds(0, Repetition.UNLIMITED));
        }
        if (text.skip('+')) {
            return Optional.of(new Bounds(1, Repetition.UNLIMITED));
        }
        if (text.skip('?')) {
            return Optional.of(new Bounds(0, 1));
        }
        return text.skip('{') ? Bounds.readOrBack(text) : Optional.empty();
    }

    private static Expression literal(int c) {
        IntPredicate same = other -> other == c;
        return new One(same);
    }
}
