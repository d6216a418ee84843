package dev.rigsmith.cli.render;

import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Style;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.Step;
import dev.rigsmith.domain.rig.RigAction;
import dev.rigsmith.domain.rig.RigStatus;
import dev.rigsmith.domain.text.Visible;
import java.util.Optional;

/** What a word means, and why. */
public final class ResolutionView {

    private static final int RULE_WIDTH = 21;

    private ResolutionView() {}

    /** Prints the answer, then every rule that was looked at, then what to do next. */
    public static void text(Screen screen, Resolution rig) {
        Style style = screen.outStyle();
        screen.print(style.strong(Visible.of(rig.name())) + " → " + rig.image() + "   " + state(style, rig));
        rig.trail().forEach(step -> screen.print(line(style, step)));
        ChangeLines.of(rig.changes()).forEach(line -> screen.print("      " + line));
        next(rig).ifPresent(next -> screen.print("  → " + next));
    }

    private static String state(Style style, Resolution rig) {
        String action =
                rig.action() == RigAction.NONE ? "nothing to do" : rig.action().word();
        return rig.kind().word() + " · " + status(style, rig.status()) + " · " + action;
    }

    static String status(Style style, RigStatus status) {
        return switch (status) {
            case READY -> style.good(status.word());
            case STALE, UNPREPARED -> style.warning(status.word());
            case MISSING -> style.bad(status.word());
            case UNKNOWN -> style.faint(status.word());
        };
    }

    private static String line(Style style, Step step) {
        String number = Integer.toString(step.rule().ordinal() + 1);
        String title = step.rule().title();
        String text = "  " + number + " " + title + " ".repeat(RULE_WIDTH - title.length()) + Visible.of(step.saw());
        return step.matched() ? text : style.faint(text);
    }

    /** What to do next, where there is something to do. */
    static Optional<String> next(Resolution rig) {
        return rig.action() == RigAction.NONE ? Optional.empty() : Optional.of(toDo(rig));
    }

    private static String toDo(Resolution rig) {
        if (rig.status() == RigStatus.UNKNOWN) {
            return "no engine was asked; install podman and buildah, then prepare with `rig prep " + rig.name() + "`";
        }
        return rig.action() == RigAction.MISSING
                ? "its image is gone and was made by hand; import it from a bundle, or pull it from a registry"
                : "prepare with `rig prep " + Visible.of(rig.name()) + "`";
    }

    /** Gives {@code {name, kind, image, action, status, source, containerfile, trail}}. */
    public static String json(Resolution rig) {
        return Json.text(json -> json.object(fields -> {
            identity(fields, rig);
            ChangeLines.json(fields, rig.changes());
            fields.array("trail", rig.trail(), (each, step) -> {
                each.field("rule", step.rule().title());
                each.field("matched", step.matched());
                each.field("saw", step.saw());
            });
        }));
    }

    static void identity(Json json, Resolution rig) {
        json.field("name", rig.name());
        json.field("kind", rig.kind().word());
        json.field("image", rig.image().toString());
        json.field("action", rig.action().word());
        json.field("status", rig.status().word());
        json.field("source", rig.source());
        json.field("containerfile", rig.containerfile());
    }
}
