package dev.rigsmith.cli.command;

import dev.rigsmith.application.RemoveRig;
import dev.rigsmith.application.RemoveRig.Outcome;
import dev.rigsmith.application.RemoveRig.Plan;
import dev.rigsmith.application.RemoveRig.Removed;
import dev.rigsmith.cli.render.RemovalView;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.remove.Removal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig rm NAME…} */
@Command(
        name = "rm",
        description =
                "Remove rigs: their images, their entries in rigs.yaml, and templates of your own. Says first what"
                        + " will go, and asks.",
        footer = {
            "",
            "Templates that come with Rigsmith and rigs of rigsmith.yaml lose their images alone; `rig prep NAME` makes",
            "them ready again. What a container uses, or another rig is built on, is not removed."
        })
public final class RmCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "Rigs of any kind.")
    private List<String> names;

    @Option(
            names = {"-f", "--force"},
            description = "Do not ask.")
    private boolean force;

    @Option(
            names = "--keep-image",
            description = "Remove only what declares a rig: its entry in rigs.yaml, or your template.")
    private boolean keepImages;

    @Option(names = "--dry-run", description = "Say what would be removed, and remove nothing.")
    private boolean dryRun;

    @Mixin
    private Output output;

    public RmCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RemoveRig removing = session.useCases().get().removeRig();
        Plan plan = removing.plan(names, keepImages);
        if (dryRun || plan.isEmpty()) {
            return planned(plan);
        }
        if (!force && !isConfirmed(plan)) {
            session.screen().say("nothing was removed");
            return ExitStatus.FAILED;
        }
        return finished(removing.remove(plan, !force, (rig, item) -> {
            if (!output.isJson()) {
                RemovalView.removed(session.screen(), item);
            }
        }));
    }

    private int planned(Plan plan) {
        if (output.isJson()) {
            session.screen()
                    .print(RemovalView.json(plan.rigs().stream()
                            .map(rig -> new Removed(rig, rig.items(), List.of()))
                            .toList()));
        } else {
            RemovalView.dryRun(session.screen(), plan);
        }
        return ExitStatus.DONE;
    }

    private boolean isConfirmed(Plan plan) {
        Screen screen = session.screen();
        boolean canAsk = session.terminal().canAsk();
        if (canAsk || !output.isJson()) {
            RemovalView.question(screen, plan);
        }
        if (!canAsk) {
            throw new RefusedException(
                    ErrorId.NOT_CONFIRMED,
                    "nothing was removed: there is no terminal to ask on whether all of this may go",
                    "see what would go with --dry-run; to remove it without a question: rig rm --force "
                            + String.join(
                                    " ", plan.rigs().stream().map(Removal::name).toList()));
        }
        return session.terminal().confirms(screen, "Remove all of this?");
    }

    private int finished(Outcome outcome) {
        Screen screen = session.screen();
        if (output.isJson()) {
            screen.print(RemovalView.json(outcome.rigs()));
        } else if (outcome.failure().isEmpty()) {
            outcome.rigs().forEach(rig -> RemovalView.outcome(screen, rig.rig()));
        } else {
            screen.out().flush();
            RemovalView.left(screen, outcome.rigs());
        }
        return outcome.failure().map(this::failed).orElse(ExitStatus.DONE);
    }

    private int failed(RigsmithException failure) {
        if (output.isJson()) {
            session.errors().json(failure);
        } else {
            session.errors().text(failure);
        }
        return ExitStatus.of(failure);
    }
}
