package dev.rigsmith.cli.command;

import dev.rigsmith.application.RebaseRequest;
import dev.rigsmith.application.RebaseRig;
import dev.rigsmith.cli.render.ExtendedView;
import dev.rigsmith.cli.render.ReplayView;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig rebase NAME --onto RIG} */
@Command(
        name = "rebase",
        description = "Make a rig that was made by hand again on another rig: every command of its story that had"
                + " succeeded is run again.",
        footer = {"", "The first command that fails ends it, and nothing is kept. Commands read nothing: none can ask."
        })
public final class RebaseCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A rig that was made with `rig extend`.")
    private String name;

    @Option(names = "--onto", paramLabel = "RIG", required = true, description = "The rig to start from.")
    private String onto;

    @Option(
            names = "--as",
            paramLabel = "NEW",
            description = "What the new rig is called; else it takes the place of NAME, whose image is kept.")
    private Optional<String> as = Optional.empty();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What the new rig is for; else what NAME is for.")
    private Optional<String> message = Optional.empty();

    @Mixin
    private HandOptions options;

    public RebaseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RebaseRig rebasing = session.useCases().get().rebaseRig();
        RebaseRequest request =
                new RebaseRequest(name, onto, as, message, options.user(), options.network(), options.force());
        ReplayView replay = new ReplayView(session.screen());
        if (options.isDryRun()) {
            return options.tell(replay, request.target(), rebasing.plan(request));
        }
        RebaseRig.Rebased rebased = rebasing.rebase(request);
        replay.skipped(rebased.skipped());
        return options.tell(new ExtendedView(session.screen(), "rebased onto"), rebased.extended());
    }
}
