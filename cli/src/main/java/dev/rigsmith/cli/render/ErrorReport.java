package dev.rigsmith.cli.render;

import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.Problem;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.text.Visible;
import java.util.List;

/** Tells an error on standard error: what went wrong in one line, and below it what to do. */
public final class ErrorReport {

    private final Screen screen;
    private final EngineLines engine;

    /** @param engine what engines printed already, which is not told again */
    public ErrorReport(Screen screen, EngineLines engine) {
        this.screen = screen;
        this.engine = engine;
    }

    /** Tells it to a person. */
    public void text(RigsmithException error) {
        line(Visible.of(error.getMessage()));
        if (error instanceof InvalidFileException file && file.problems().size() > 1) {
            file.problems().forEach(this::problem);
        } else if (error instanceof EngineException failure) {
            failure.lastLines().stream().filter(last -> !engine.hasShown(last)).forEach(this::said);
            screen.say("  " + Visible.of(error.remedy()));
        } else if (error instanceof UnknownRigException unknown) {
            screen.say("  " + Visible.of(error.remedy()) + reference(unknown));
        } else {
            screen.say("  " + Visible.of(error.remedy()));
        }
    }

    private void said(String line) {
        screen.say("  " + screen.errStyle().faint("│ ") + Visible.of(line));
    }

    /** Tells a message that is no error of the family, such as one about the command line. */
    public void line(String message) {
        screen.say(screen.errStyle().bad("rig:") + " " + message);
    }

    /** Tells it to a program: {@code {error, message, remedy}}, and {@code problems} where a file has some. */
    public void json(RigsmithException error) {
        List<Problem> problems = error instanceof InvalidFileException file ? file.problems() : List.of();
        json(error.id().code(), error.getMessage(), error.remedy(), problems);
    }

    /** Tells any message to a program. */
    public void json(String id, String message, String remedy) {
        json(id, message, remedy, List.of());
    }

    private void json(String id, String message, String remedy, List<Problem> problems) {
        screen.say(Json.text(json -> json.object(error -> {
            error.field("error", id);
            error.field("message", message);
            error.field("remedy", remedy);
            if (!problems.isEmpty()) {
                error.array("problems", problems, ErrorReport::fields);
            }
        })));
    }

    private static void fields(Json json, Problem problem) {
        json.field("file", problem.file());
        json.field("line", problem.line());
        json.field("column", problem.column());
        json.field("message", problem.message());
        json.field("hint", problem.hint());
    }

    private void problem(Problem problem) {
        String hint = problem.hint().isEmpty() ? "" : "   " + Visible.of(problem.hint());
        screen.say("  " + Visible.of(problem.position()) + "   " + Visible.of(problem.message()) + hint);
    }

    private static String reference(UnknownRigException unknown) {
        List<String> suggestions = unknown.suggestions();
        return suggestions.isEmpty() ? "" : "   (an image of that name: use its full reference, with the registry)";
    }
}
