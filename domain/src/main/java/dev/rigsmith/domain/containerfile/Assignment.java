package dev.rigsmith.domain.containerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A name and perhaps a value, as {@code ARG} and {@code ENV} hold them. */
record Assignment(String name, Optional<String> value) {

    /** The assignments of an {@code ARG}, quotes removed, nothing substituted. */
    static List<Assignment> ofArg(Instruction arg) {
        return Words.of(arg.arguments(), arg.escape()).stream()
                .map(word -> of(Literal.of(word)))
                .toList();
    }

    /** The raw words of an {@code ENV} in pairs of name and value; both forms of it. */
    static List<Map.Entry<String, String>> ofEnv(Instruction env, Place place) {
        List<String> words = Words.of(env.arguments(), env.escape());
        if (!words.isEmpty() && !words.get(0).contains("=")) {
            return List.of(spaced(env, place));
        }
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String word : words) {
            pairs.add(paired(word, place));
        }
        return pairs;
    }

    private static Map.Entry<String, String> spaced(Instruction env, Place place) {
        List<String> parts = Blank.split(env.arguments(), 2);
        if (parts.size() < 2) {
            throw place.invalid("ENV " + env.arguments() + " has no value", "write ENV NAME=value");
        }
        return Map.entry(parts.get(0), parts.get(1));
    }

    private static Map.Entry<String, String> paired(String word, Place place) {
        int equals = word.indexOf('=');
        if (equals < 0) {
            throw place.invalid("`" + word + "` in ENV has no value", "write ENV NAME=value, and quote blanks");
        }
        return Map.entry(word.substring(0, equals), word.substring(equals + 1));
    }

    /** Splits at the first equals sign. */
    static Assignment of(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new Assignment(text, Optional.empty())
                : new Assignment(text.substring(0, equals), Optional.of(text.substring(equals + 1)));
    }
}
