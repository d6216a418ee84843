package dev.rigsmith.cli.render;

import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.starter.Language;
import dev.rigsmith.domain.starter.Starter;
import dev.rigsmith.domain.starter.StarterFile;
import dev.rigsmith.domain.starter.StarterRig;
import java.util.stream.Collectors;

/** The beginning of a project. */
public final class StarterView {

    private StarterView() {}

    /** Tells what was written, and what to do next. */
    public static void text(Screen screen, Starter project) {
        project.files().forEach(file -> screen.print(screen.outStyle().good("✓") + " wrote " + file.path()));
        project.rigs().forEach(rig -> screen.print("  " + rig.name() + "   from " + rig.path()));
        if (!project.detected().isEmpty()) {
            screen.print("  found " + words(project));
        }
        screen.print("  → build it with `rig build`");
    }

    private static String words(Starter project) {
        return project.detected().stream().map(Language::word).collect(Collectors.joining(", "));
    }

    /** Prints the files themselves. */
    public static void texts(Screen screen, Starter project) {
        project.files().forEach(file -> {
            screen.print(screen.outStyle().strong("would write " + file.path()));
            file.text().lines().forEach(line -> screen.print(("    " + line).stripTrailing()));
        });
    }

    /** Gives {@code {file, default, rigs, detected, files}}. */
    public static String json(Starter project) {
        return Json.text(json -> json.object(fields -> {
            fields.field("file", Starter.PROJECT_FILE);
            fields.field("default", project.standard().value());
            fields.array("rigs", project.rigs(), StarterView::rig);
            fields.texts(
                    "detected", project.detected().stream().map(Language::word).toList());
            fields.array("files", project.files(), StarterView::file);
        }));
    }

    private static void rig(Json json, StarterRig rig) {
        json.field("name", rig.name().value());
        json.field("containerfile", rig.path());
    }

    private static void file(Json json, StarterFile file) {
        json.field("path", file.path());
        json.field("text", file.text());
    }
}
