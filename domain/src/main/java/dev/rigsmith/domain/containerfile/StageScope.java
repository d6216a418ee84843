package dev.rigsmith.domain.containerfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments and environment of one stage at one instruction. The environment of a base image is not known here. */
final class StageScope {

    private final GlobalScope global;
    private final Map<String, String> arguments;
    private final Map<String, String> environment;

    private StageScope(GlobalScope global, Map<String, String> arguments, Map<String, String> environment) {
        this.global = global;
        this.arguments = arguments;
        this.environment = environment;
    }

    /** @param parent the end of the stage that this one starts from, if it starts from one */
    static StageScope of(GlobalScope global, Optional<StageScope> parent) {
        Map<String, String> arguments = new HashMap<>(global.arguments().predefined());
        if (global.arguments().dialect() == Dialect.DOCUMENTED) {
            parent.ifPresent(scope -> arguments.putAll(scope.arguments));
        }
        Map<String, String> environment = new HashMap<>();
        parent.ifPresent(scope -> environment.putAll(scope.environment));
        return new StageScope(global, arguments, environment);
    }

    /** Lets an {@code ARG} or {@code ENV} take effect; any other instruction has none. */
    void apply(Instruction instruction, Place place) {
        if (instruction.is("ARG")) {
            Words.of(instruction.arguments(), instruction.escape()).forEach(word -> declare(word, place));
        } else if (instruction.is("ENV")) {
            Map<String, String> before = all();
            Assignment.ofEnv(instruction, place)
                    .forEach(pair -> environment.put(
                            Substitution.in(pair.getKey(), before, place).text(),
                            Substitution.in(pair.getValue(), before, place).text()));
        }
    }

    private void declare(String word, Place place) {
        Assignment assignment =
                Assignment.of(Substitution.in(word, all(), place).text());
        global.arguments()
                .value(assignment, global.declared())
                .ifPresent(value -> arguments.put(assignment.name(), value));
    }

    /**
     * What a flag can come to mean: builders read it with the arguments alone and again with the environment over them.
     */
    List<Substituted> readings(String word, Place place) {
        Map<String, String> widest = new HashMap<>();
        if (global.arguments().dialect() == Dialect.EARLIER) {
            widest.putAll(global.arguments().given());
        }
        widest.putAll(all());
        return List.of(Substitution.in(word, arguments, place), Substitution.in(word, widest, place));
    }

    private Map<String, String> all() {
        Map<String, String> all = new HashMap<>(arguments);
        all.putAll(environment);
        return all;
    }
}
