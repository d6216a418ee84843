package dev.rigsmith.domain.story;

import dev.rigsmith.domain.text.ShellWords;
import java.util.List;

/** One command of a session as lines of a Containerfile. */
final class RecipeStep {

    private RecipeStep() {}

    /** Whether a build has anything to do for it. */
    static boolean isRun(Step step) {
        return step.succeeded()
                && !step.command().isBlank()
                && Variable.in(step.command()).isEmpty();
    }

    static List<String> lines(String shell, Step step) {
        if (step.command().isBlank()) {
            return List.of();
        }
        if (!step.succeeded()) {
            return Comment.of("failed with status " + step.status(), step.command());
        }
        return Variable.in(step.command())
                .map(variable -> lines(variable, step))
                .orElseGet(() -> List.of(RunLine.of(shell, script(step))));
    }

    private static List<String> lines(Variable variable, Step step) {
        return variable.arg()
                .map(List::of)
                .orElseGet(() -> Comment.of(
                        "variables do not last from one RUN to the next; write this where it is needed",
                        step.command()));
    }

    private static String script(Step step) {
        return step.directory()
                .map(directory -> "cd " + quoted(directory) + then(step.command()) + step.command())
                .orElse(step.command());
    }

    private static String quoted(String directory) {
        return ShellWords.line(List.of(directory.startsWith("-") ? "./" + directory : directory));
    }

    /** Whatever follows is not done elsewhere when the directory is missing. */
    private static String then(String command) {
        boolean simple = command.replace("&&", "").chars().noneMatch(c -> ";&|#\n\r".indexOf(c) >= 0);
        return simple ? " && " : command.contains("\n") ? " || exit 1\n" : " || exit 1; ";
    }
}
