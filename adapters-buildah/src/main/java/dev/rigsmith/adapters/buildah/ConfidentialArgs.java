package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.build.BuildArg;
import java.util.Map;
import java.util.TreeMap;

/** The build arguments whose values came from the environment, and so go to the builder through its environment. */
final class ConfidentialArgs {

    private ConfidentialArgs() {}

    static Map<String, String> of(Map<String, BuildArg> args) {
        Map<String, String> variables = new TreeMap<>();
        args.forEach((name, arg) ->
                arg.value().filter(value -> arg.confidential()).ifPresent(value -> variables.put(name, value)));
        return variables;
    }
}
