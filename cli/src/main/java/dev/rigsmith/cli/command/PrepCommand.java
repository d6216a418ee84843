package dev.rigsmith.cli.command;

import dev.rigsmith.application.PlanPreparation;
import dev.rigsmith.application.PrepareOptions;
import dev.rigsmith.application.PrepareRig;
import dev.rigsmith.application.Prepared;
import dev.rigsmith.application.UseCases;
import dev.rigsmith.cli.render.PlanView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig prep [NAME…]} */
@Command(
        name = "prep",
        description = "Make rigs ready with the least work: pull, build, or nothing.",
        footer = {"", "Without a name, the project's default rig is meant."})
public final class PrepCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Rigs, or image references.")
    private List<String> names = List.of();

    @Option(
            names = {"-a", "--all"},
            description = "Prepare every rig that `rig list` shows.")
    private boolean all;

    @Option(names = "--force", description = "Build or pull even what is here and current.")
    private boolean force;

    @Option(names = "--pull", description = "Pull published images, and the bases of builds, again.")
    private boolean pull;

    @Option(names = "--dry-run", description = "Print the engine's commands and run none of them.")
    private boolean dryRun;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print image names alone.")
    private boolean quiet;

    @Mixin
    private Output output;

    public PrepCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        UseCases useCases = session.useCases().get();
        List<String> words = words(useCases);
        PrepareOptions options = new PrepareOptions(force, pull);
        return dryRun
                ? plan(useCases.planPreparation(), words, options)
                : prepare(useCases.prepareRig(), words, options);
    }

    private List<String> words(UseCases useCases) {
        if (all) {
            return useCases.listRigs().list().names();
        }
        return names.isEmpty() ? List.of(useCases.standardRig().name()) : names;
    }

    private int plan(PlanPreparation planning, List<String> words, PrepareOptions options) {
        List<PlanPreparation.Plan> plans =
                words.stream().map(word -> planning.plan(word, options)).toList();
        if (output.isJson()) {
            session.screen().print(PlanView.json(plans));
        } else {
            plans.forEach(plan -> PlanView.text(session.screen(), plan));
        }
        return ExitStatus.DONE;
    }

    private int prepare(PrepareRig preparing, List<String> words, PrepareOptions options) {
        PreparedReport report = new PreparedReport(session.screen(), session.errors(), output.isJson(), quiet);
        List<Prepared> done = new ArrayList<>();
        for (String word : words) {
            long start = session.millis().getAsLong();
            Prepared rig = preparing.attempt(word, options);
            report.tell(rig, session.millis().getAsLong() - start);
            done.add(rig);
        }
        report.finish(done);
        return PreparedReport.status(
                done.stream().flatMap(rig -> rig.error().stream()).findFirst());
    }
}
