package dev.rigsmith.cli.command;

import dev.rigsmith.application.LockProject;
import dev.rigsmith.application.UseCases;
import dev.rigsmith.cli.render.LockView;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig lock} */
@Command(
        name = "lock",
        sortOptions = false,
        description = "Hold the base images of the project to what they are now, in rigsmith.lock.",
        footer = {
            "",
            "Builds then use exactly these images, whatever their tags mean by then. What is held already stays, unless it",
            "is to move with --update. In CI, `rig build --locked` fails where the file is not what the project needs.",
            "A short name such as debian:12 means Docker Hub's image."
        })
public final class LockCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "With --update, move only the images of these rigs, or these images.")
    private List<String> names = List.of();

    @Option(names = "--update", description = "Move what is held to what registries have now.")
    private boolean update;

    @Option(names = "--file", paramLabel = "FILE", description = "Use this file in place of rigsmith.yaml.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private RegistryAccess registries;

    @Option(names = "--dry-run", description = "Tell what would change, and write nothing.")
    private boolean dryRun;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the names of images that changed alone.")
    private boolean quiet;

    @Mixin
    private Output output;

    public LockCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (!update && !names.isEmpty()) {
            throw new InvalidInputException(
                    ErrorId.INVALID_ARGUMENT,
                    "names say what to move, which needs --update",
                    "every image of the project is locked with: rig lock");
        }
        UseCases useCases = file.map(session.useCasesOfProject()).orElseGet(session.useCases());
        LockProject locking = useCases.lockProject();
        LockProject.Plan plan = locking.plan(update, names, registries.access());
        if (!dryRun) {
            locking.write(plan);
        }
        tell(plan);
        return ExitStatus.DONE;
    }

    private void tell(LockProject.Plan plan) {
        if (output.isJson()) {
            session.screen().print(LockView.json(plan));
        } else if (quiet) {
            LockView.names(session.screen(), plan);
        } else {
            LockView.text(session.screen(), plan, dryRun);
        }
    }
}
