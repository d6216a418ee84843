package dev.rigsmith.domain.containerfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments before the first {@code FROM}.
 *
 * @param declared their values, for stages that declare them again
 * @param visible what a {@code FROM} can read, in each way that builders read it; the documented way first
 */
record GlobalScope(Arguments arguments, Map<String, String> declared, List<Map<String, String>> visible) {

    static GlobalScope of(Containerfile file, Arguments arguments) {
        Map<String, String> known = known(arguments);
        Map<String, String> declared = new HashMap<>();
        for (Instruction instruction : file.globalArgs()) {
            Place place = new Place(file.displayName(), instruction.line());
            for (String word : Words.of(instruction.arguments(), instruction.escape())) {
                declare(Substitution.in(word, merged(known, declared), place), arguments, declared);
            }
        }
        return new GlobalScope(arguments, declared, visible(file, arguments, merged(known, declared)));
    }

    /** What needs no declaration. */
    private static Map<String, String> known(Arguments arguments) {
        Map<String, String> known = new HashMap<>(arguments.predefined());
        if (arguments.dialect() == Dialect.DOCUMENTED) {
            known.putAll(arguments.builtIn());
            known.replaceAll((name, value) -> arguments.given().getOrDefault(name, value));
        }
        return known;
    }

    private static void declare(Substituted word, Arguments arguments, Map<String, String> declared) {
        Assignment assignment = Assignment.of(word.text());
        arguments.value(assignment, Map.of()).ifPresent(value -> declared.put(assignment.name(), value));
    }

    private static List<Map<String, String>> visible(Containerfile file, Arguments arguments, Map<String, String> all) {
        return arguments.dialect() == Dialect.DOCUMENTED ? List.of(all) : List.of(all, earlier(file, arguments, all));
    }

    private static Map<String, String> earlier(Containerfile file, Arguments arguments, Map<String, String> all) {
        Map<String, String> given = new HashMap<>(arguments.given());
        given.keySet().retainAll(file.declaredArgs());
        return merged(merged(all, arguments.builtIn()), given);
    }

    private static Map<String, String> merged(Map<String, String> below, Map<String, String> above) {
        Map<String, String> merged = new HashMap<>(below);
        merged.putAll(above);
        return merged;
    }
}
