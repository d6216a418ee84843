package dev.rigsmith.domain.containerfile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds steps that take the value of an argument and that a builder's cache knows by their text alone, so that it gives
 * the step of another value (seen with buildah 1.28.2). It tells the values only for {@code RUN}, and what was copied
 * for {@code COPY} and {@code ADD}.
 */
final class ArgsInCache {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)");
    /** What is only noted in the image: wrong for a stage that starts from this one, since the last step is always new. */
    private static final Set<String> NOTES =
            Set.of("ENV", "LABEL", "USER", "EXPOSE", "VOLUME", "STOPSIGNAL", "ONBUILD");

    private final boolean parent;
    private final Set<String> arguments = new HashSet<>();
    private boolean hidden;

    private ArgsInCache(boolean parent) {
        this.parent = parent;
    }

    static boolean areHidden(List<Stage> stages) {
        return stages.stream().anyMatch(stage -> {
            ArgsInCache args = new ArgsInCache(isParent(stage, stages));
            stage.instructions().forEach(args::read);
            return args.hidden;
        });
    }

    /** Names of stages have no case; what a variable says may be any of them. */
    private static boolean isParent(Stage stage, List<Stage> stages) {
        return stages.stream()
                .filter(later -> later.index() > stage.index())
                .map(Stage::from)
                .anyMatch(from -> from.indexOf('$') >= 0
                        || from.equalsIgnoreCase(stage.key())
                        || from.equals(Integer.toString(stage.index())));
    }

    private void read(Instruction instruction) {
        if (instruction.is("ARG")) {
            Assignment.ofArg(instruction).forEach(arg -> arguments.add(arg.name()));
        } else if (takesArgument(instruction)) {
            hidden |= instruction.is("WORKDIR") || parent && NOTES.contains(instruction.keyword());
            setIn(instruction).forEach(arguments::add);
        }
    }

    private boolean takesArgument(Instruction instruction) {
        return VARIABLE.matcher(instruction.arguments())
                .results()
                .anyMatch(variable -> arguments.contains(variable.group(1)));
    }

    /** A variable that is made of an argument is as good as one. */
    private static Stream<String> setIn(Instruction instruction) {
        return instruction.is("ENV")
                ? Words.of(instruction.arguments(), instruction.escape()).stream()
                        .map(word -> Assignment.of(word).name())
                : Stream.empty();
    }
}
