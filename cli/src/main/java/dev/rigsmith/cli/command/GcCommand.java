package dev.rigsmith.cli.command;

import dev.rigsmith.application.CollectGarbage;
import dev.rigsmith.application.CollectGarbage.Plan;
import dev.rigsmith.application.Discarded;
import dev.rigsmith.cli.render.GarbageJson;
import dev.rigsmith.cli.render.GarbageView;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.garbage.KeepPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rig gc} */
@Command(
        name = "gc",
        description = "Remove what Rigsmith made and nobody needs: old images of rigs, and what killed builds left.",
        footer = {
            "",
            "Images of other tools, images in use, rigs made by hand and the current image of each rig always stay."
        })
public final class GcCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "" + KeepPolicy.USUAL,
            description = "Keep the newest N images of each rig besides the current one (default: ${DEFAULT-VALUE}).")
    private int keep;

    @Option(
            names = "--keep-younger",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "Keep images that are younger than this: 12h, 7d, 4w.")
    private Duration younger;

    @Option(names = "--dry-run", description = "Print the engine's commands and run none of them.")
    private boolean dryRun;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print names alone.")
    private boolean quiet;

    @Mixin
    private Output output;

    public GcCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (keep < 0) {
            throw new ParameterException(spec.commandLine(), "--keep takes a number from 0, not " + keep);
        }
        CollectGarbage collecting = session.useCases().get().collectGarbage();
        Plan plan = collecting.plan(keep, Optional.ofNullable(younger));
        return dryRun ? tell(collecting, plan) : collect(collecting, plan);
    }

    private int tell(CollectGarbage collecting, Plan plan) {
        GarbageView view = new GarbageView(session.screen());
        if (output.isJson()) {
            session.screen().print(GarbageJson.planned(plan.garbage(), collecting::command));
        } else if (quiet) {
            view.names(plan.garbage().items());
        } else {
            view.plan(plan.garbage(), collecting::command);
        }
        return ExitStatus.DONE;
    }

    private void tellFailure(RigsmithException error) {
        if (output.isJson()) {
            session.errors().json(error);
        } else {
            session.errors().text(error);
        }
    }

    private int collect(CollectGarbage collecting, Plan plan) {
        GarbageView view = new GarbageView(session.screen());
        if (!output.isJson() && !quiet) {
            view.list(plan.garbage());
        }
        List<Discarded> done = plan.garbage().items().isEmpty() ? List.of() : collecting.collect(plan);
        done.forEach(item -> item.error().ifPresent(this::tellFailure));
        if (output.isJson()) {
            session.screen().print(GarbageJson.done(plan.garbage(), done, collecting::command));
        } else if (quiet) {
            view.names(
                    done.stream().filter(Discarded::isGone).map(Discarded::item).toList());
        } else {
            view.done(done);
        }
        return PreparedReport.status(
                done.stream().flatMap(item -> item.error().stream()).findFirst());
    }
}
