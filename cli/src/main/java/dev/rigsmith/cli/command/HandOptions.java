package dev.rigsmith.cli.command;

import dev.rigsmith.application.Extended;
import dev.rigsmith.application.RebaseRig;
import dev.rigsmith.cli.render.ExtendedView;
import dev.rigsmith.cli.render.ReplayView;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How images are changed by hand, and how that is told: what all commands that do it share. */
final class HandOptions {

    @Option(
            names = "--user",
            paramLabel = "USER",
            description = "Whom commands run as, such as root; else whom the image runs as.")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--network",
            paramLabel = "MODE",
            description = "The network while commands run: none, host, or what else the engine knows.")
    private Optional<String> network = Optional.empty();

    @Option(
            names = "--force",
            description = "Replace the extended rig of that name; the image that it has now is kept under a tag of its"
                    + " time.")
    private boolean force;

    @Option(names = "--dry-run", description = "Print the engine's commands and run none of them.")
    private boolean dryRun;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the image's name alone.")
    private boolean quiet;

    @Mixin
    private Output output;

    Optional<String> user() {
        return user;
    }

    Optional<String> network() {
        return network;
    }

    boolean force() {
        return force;
    }

    boolean isDryRun() {
        return dryRun;
    }

    void requireOne(String first, boolean isFirst, String second, boolean isSecond) {
        if (isFirst && isSecond) {
            throw new InvalidInputException(
                    ErrorId.INVALID_ARGUMENT, first + " and " + second + " exclude each other", "choose one of them");
        }
    }

    int tell(ExtendedView view, Extended extended) {
        if (extended.result().isEmpty()) {
            view.discarded(extended);
        }
        if (output.isJson()) {
            view.json(extended);
        } else {
            extended.result().ifPresent(result -> tell(view, extended, result));
        }
        return extended.result().isPresent() ? ExitStatus.DONE : extended.status();
    }

    private void tell(ExtendedView view, Extended extended, Extended.Result result) {
        if (quiet) {
            view.image(result);
        } else {
            view.text(extended.story(), result);
        }
    }

    int tell(ExtendedView view, String name, List<List<String>> commands) {
        if (output.isJson()) {
            view.planJson(name, commands);
        } else {
            view.plan(commands);
        }
        return ExitStatus.DONE;
    }

    int tell(ReplayView view, String name, RebaseRig.Plan plan) {
        if (output.isJson()) {
            view.planJson(name, plan);
        } else {
            view.plan(plan);
        }
        return ExitStatus.DONE;
    }
}
