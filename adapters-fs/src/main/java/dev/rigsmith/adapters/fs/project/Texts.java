package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.adapters.fs.yaml.YamlValue;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import java.util.Optional;
import java.util.function.Function;

/** The texts of a project file. They go to other programs, so each must be one that can be handed over. */
final class Texts {

    private Texts() {}

    /** Any text, number or truth value, as it is written. */
    static Optional<String> any(YamlValue value) {
        return value.text().filter(text -> isPassable(text, value));
    }

    /** The same, but not an empty one. */
    static Optional<String> some(YamlValue value) {
        return any(value).filter(text -> {
            if (text.isEmpty()) {
                value.problem("expected a text, found an empty one", "write something, or leave it out");
            }
            return !text.isEmpty();
        });
    }

    /** A text with a grammar of its own; numbers and truth values have to be in quotes. */
    static <T> Optional<T> word(YamlValue value, Function<String, T> meaning) {
        return value.string().filter(text -> isPassable(text, value)).flatMap(text -> value.as(meaning));
    }

    /** The error for a text that does not follow its grammar, which {@link #word} turns into a problem. */
    static InvalidInputException refusal(String message, String remedy) {
        return new InvalidInputException(ErrorId.INVALID_ARGUMENT, message, remedy);
    }

    private static boolean isPassable(String text, YamlValue value) {
        boolean nul = text.indexOf('\0') >= 0;
        boolean half = text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (nul || half) {
            value.problem(
                    "the text holds " + (nul ? "a NUL character" : "half a surrogate pair")
                            + ", which no program can be given",
                    "leave it out");
        }
        return !nul && !half;
    }
}
