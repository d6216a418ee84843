package dev.rigsmith.domain.containerfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments before the first {@code FROM}.
 *
 * @param declared their values, for stages that declare them again
 * @param visible what a {@code FROM} can read
 */
record GlobalScope(Arguments arguments, Map<String, String> declared, Map<String, String> visible) {

    static GlobalScope of(Containerfile file, Arguments arguments) {
        Map<String, String> visible = new HashMap<>(arguments.predefined());
        if (arguments.dialect() == Dialect.DOCUMENTED) {
            visible.putAll(arguments.builtIn());
            arguments.given().forEach((name, value) -> visible.computeIfPresent(name, (key, before) -> value));
        }
        Map<String, String> declared = new HashMap<>();
        for (Instruction instruction : file.globalArgs()) {
            declare(instruction, new Place(file.displayName(), instruction.line()), arguments, declared, visible);
        }
        if (arguments.dialect() == Dialect.EARLIER) {
            addEarlier(file.declaredArgs(), arguments, visible);
        }
        return new GlobalScope(arguments, declared, visible);
    }

    private static void declare(
            Instruction arg,
            Place place,
            Arguments arguments,
            Map<String, String> declared,
            Map<String, String> visible) {
        for (String word : Words.of(arg.arguments(), arg.escape())) {
            Assignment assignment =
                    Assignment.of(Substitution.in(word, visible, place).text());
            arguments.value(assignment, Map.of()).ifPresent(value -> {
                declared.put(assignment.name(), value);
                visible.put(assignment.name(), value);
            });
        }
    }

    private static void addEarlier(List<String> names, Arguments arguments, Map<String, String> visible) {
        visible.putAll(arguments.builtIn());
        names.stream()
                .filter(arguments.given()::containsKey)
                .forEach(name -> visible.put(name, arguments.given().get(name)));
    }
}
