package dev.rigsmith.cli.command;

import dev.rigsmith.application.PlanPreparation;
import dev.rigsmith.application.UseCases;
import dev.rigsmith.cli.render.PlanView;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How rigs are made ready, and how that is told: what all commands that do it share. */
final class Preparation {

    @Mixin
    private Paranoia paranoia = new Paranoia();

    @Option(names = "--dry-run", description = "Print the engine's commands and run none of them.")
    private boolean dryRun;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print image names alone.")
    private boolean quiet;

    @Mixin
    private Output output = new Output();

    /** Takes an option that says how to report, without the parser; tells whether it was one. */
    boolean take(String option) {
        boolean asksForQuiet = option.equals("--quiet");
        quiet |= asksForQuiet;
        return asksForQuiet || output.take(option);
    }

    boolean isDryRun() {
        return dryRun;
    }

    UseCases of(UseCases usual) {
        return paranoia.of(usual);
    }

    PreparedReport report(Session session) {
        return new PreparedReport(session.screen(), session.errors(), output.isJson(), quiet);
    }

    int tell(List<PlanPreparation.Plan> plans, Session session) {
        if (output.isJson()) {
            session.screen().print(PlanView.json(plans));
        } else {
            plans.forEach(plan -> PlanView.text(session.screen(), plan));
        }
        return ExitStatus.DONE;
    }
}
