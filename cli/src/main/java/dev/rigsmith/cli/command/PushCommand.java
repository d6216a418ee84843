package dev.rigsmith.cli.command;

import dev.rigsmith.application.PushRequest;
import dev.rigsmith.application.PushRig;
import dev.rigsmith.application.Pushed;
import dev.rigsmith.cli.render.PushedView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig push NAME REF} */
@Command(
        name = "push",
        description = "Give the image of a rig to a registry, from where others pull it.",
        footer = {
            "",
            "REF names the registry, as in registry.example.com/team/mine:1; without a tag",
            "it is `latest`. An image that has that name there loses it, which is told. The",
            "image goes as it is: a rig made by hand with its story, and every command in",
            "it. A rig that is stale or not here is prepared first, with `rig prep NAME`."
        })
public final class PushCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "A rig of any kind that is ready.")
    private String name;

    @Parameters(index = "1", paramLabel = "REF", description = "Where it goes.")
    private String reference;

    @Option(names = "--force", description = "Take the place of images for several platforms, too.")
    private boolean force;

    @Mixin
    private RegistryAccess registries;

    @Option(names = "--dry-run", description = "Ask the registry, say what would be pushed, and push nothing.")
    private boolean dryRun;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print REF with the digest that it has now, alone.")
    private boolean quiet;

    @Mixin
    private Output output;

    public PushCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        PushRig pushing = session.useCases().get().pushRig();
        PushRequest request = new PushRequest(name, reference, force, registries.access());
        Pushed pushed = dryRun ? pushing.plan(request) : pushing.push(request);
        PushedView view = new PushedView(session.screen(), dryRun);
        if (output.isJson()) {
            view.json(pushed);
        } else if (quiet) {
            session.screen().print(pushed.exact().toString());
        } else {
            view.text(pushed);
        }
        return ExitStatus.DONE;
    }
}
