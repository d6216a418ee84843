package dev.rigsmith.cli.command;

import dev.rigsmith.application.RollBackRig;
import dev.rigsmith.cli.render.RollbackView;
import dev.rigsmith.domain.reference.Tag;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig rollback NAME [TAG]} */
@Command(
        name = "rollback",
        description = "Give an extended rig an image back that it had before.",
        footer = {
            "",
            "`rig info NAME` lists them. The image that the rig has now is kept as well, so this can be undone."
        })
public final class RollbackCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "An extended rig.")
    private String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TAG",
            description = "Which image; else the newest one that was made before the rig's.")
    private Optional<String> tag = Optional.empty();

    @Option(names = "--dry-run", description = "Print the engine's commands and run none of them.")
    private boolean dryRun;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the image's name alone.")
    private boolean quiet;

    @Mixin
    private Output output;

    public RollbackCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RollBackRig rolling = session.useCases().get().rollBackRig();
        RollBackRig.Plan plan = rolling.plan(name, tag.map(Tag::new));
        RollbackView view = new RollbackView(session.screen(), output.isJson(), quiet);
        if (dryRun) {
            view.dryRun(rolling.commands(plan));
        } else {
            rolling.rollBack(plan);
            view.done(plan);
        }
        return ExitStatus.DONE;
    }
}
