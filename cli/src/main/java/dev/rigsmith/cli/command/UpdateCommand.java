package dev.rigsmith.cli.command;

import dev.rigsmith.application.Prepared;
import dev.rigsmith.application.UpdateRigs;
import dev.rigsmith.cli.render.FindingsView;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig update [NAME…]} */
@Command(
        name = "update",
        description = "Bring rigs up to date of which registries have something newer.",
        footer = {
            "",
            "A published image is pulled. A rig that is built is built again on the new base. Rigs that are current, or of",
            "which nothing is known, stay as they are."
        })
public final class UpdateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Rigs of any kind.")
    private List<String> names = List.of();

    @Option(
            names = {"-a", "--all"},
            description = "Every rig that `rig list` shows.")
    private boolean all;

    @Mixin
    private RegistryAccess registries;

    @Option(names = "--dry-run", description = "Say which rigs are outdated, and leave them as they are.")
    private boolean dryRun;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print image names alone.")
    private boolean quiet;

    @Mixin
    private Output output;

    public UpdateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (all != names.isEmpty()) {
            throw new InvalidInputException(
                    ErrorId.INVALID_ARGUMENT, "say which rigs to update", "name them, or give --all for every rig");
        }
        UpdateRigs updating = session.useCases().get().updateRigs();
        UpdateRigs.Plan plan = updating.plan(names, registries.access());
        return dryRun ? tell(plan) : update(updating, plan);
    }

    private int tell(UpdateRigs.Plan plan) {
        if (output.isJson()) {
            session.screen().print(FindingsView.due(plan.due()));
        } else {
            plan.due().forEach(session.screen()::print);
        }
        return ExitStatus.DONE;
    }

    private int update(UpdateRigs updating, UpdateRigs.Plan plan) {
        PreparedReport report = new PreparedReport(session.screen(), session.errors(), output.isJson(), quiet);
        List<Prepared> done =
                report.prepare(plan.due(), rig -> updating.update(rig, registries.access()), session.millis());
        if (!output.isJson() && !quiet) {
            FindingsView.summary(session.screen(), done.size(), plan.rest());
        }
        return PreparedReport.status(done);
    }
}
