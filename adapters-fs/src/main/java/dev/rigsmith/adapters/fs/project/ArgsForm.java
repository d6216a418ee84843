package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.adapters.fs.yaml.YamlMapping;
import dev.rigsmith.adapters.fs.yaml.YamlValue;
import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.error.InvalidInputException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code args} of a build: a mapping, or a list of {@code NAME=value} and {@code NAME}. */
final class ArgsForm {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_][A-Z0-9_]*+)\\}");
    private static final Pattern OTHER_EXPRESSION = Pattern.compile("\\$\\{[^}]*+\\}");

    private final Map<String, String> environment;
    private final String where;
    private final SortedMap<String, BuildArg> args = new TreeMap<>();

    private ArgsForm(Map<String, String> environment, String where) {
        this.environment = environment;
        this.where = where;
    }

    static SortedMap<String, BuildArg> read(YamlValue value, Map<String, String> environment, String where) {
        ArgsForm form = new ArgsForm(environment, where);
        if (value.isList()) {
            value.list().forEach(form::element);
        } else {
            form.mapping(value.mapping());
        }
        return form.args;
    }

    private void mapping(YamlMapping mapping) {
        mapping.values().forEach((name, value) -> {
            Names.ARGUMENT.check(name, mapping);
            add(
                    name,
                    value.isNothing()
                            ? Optional.of(BuildArg.unset())
                            : Texts.any(value).flatMap(text -> arg(name, text, value)));
        });
    }

    private void element(YamlValue value) {
        Texts.word(value, text -> text).ifPresent(text -> {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            if (args.containsKey(name)) {
                value.problem("`" + name + "` is there twice", "keep one of them");
            }
            if (isName(name, value)) {
                add(name, equals < 0 ? Optional.of(BuildArg.unset()) : arg(name, text.substring(equals + 1), value));
            }
        });
    }

    private static boolean isName(String name, YamlValue value) {
        try {
            Names.ARGUMENT.read(name);
            return true;
        } catch (InvalidInputException refused) {
            value.problem(refused.getMessage(), refused.remedy());
            return false;
        }
    }

    private void add(String name, Optional<BuildArg> arg) {
        arg.ifPresent(value -> args.put(name, value));
    }

    private Optional<BuildArg> arg(String name, String text, YamlValue value) {
        Matcher variable = VARIABLE.matcher(text);
        if (variable.matches()) {
            return fromEnvironment(name, variable.group(1), value);
        }
        if (OTHER_EXPRESSION.matcher(text).matches()) {
            value.problem(
                    "`" + text + "` (" + where + "." + name + ") is no variable that is read here",
                    "write ${NAME}, in upper case and without anything else");
        }
        return Optional.of(BuildArg.of(text));
    }

    private Optional<BuildArg> fromEnvironment(String name, String variable, YamlValue value) {
        Optional<BuildArg> arg = Optional.ofNullable(environment.get(variable)).map(BuildArg::fromEnvironment);
        if (arg.isEmpty()) {
            value.problem(
                    "`${" + variable + "}` (" + where + "." + name + ") is not set in the environment",
                    "set " + variable + ", or leave the argument out");
        }
        return arg;
    }
}
