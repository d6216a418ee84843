package dev.rigsmith.cli.command;

import dev.rigsmith.application.PullRequest;
import dev.rigsmith.application.PullRig;
import dev.rigsmith.application.Pulled;
import dev.rigsmith.cli.render.PulledView;
import dev.rigsmith.domain.image.Platform;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig pull REF [NAME]} */
@Command(
        name = "pull",
        description = "Bring in a rig that somebody pushed to a registry.",
        footer = {
            "",
            "A rig that was made by hand arrives as one, with its story; any other as a",
            "prefab. Nothing in an image decides what it is called here: without NAME that",
            "is what REF says. A rig that is only to be known, and pulled later, is added",
            "with `rig add REF`; rigs are brought up to date with `rig update`."
        })
public final class PullCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "REF", description = "An image with its registry.")
    private String reference;

    @Parameters(index = "1", paramLabel = "NAME", arity = "0..1", description = "What to call it; else as REF ends.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--force",
            description =
                    "Replace the rig of that name and kind; an image that was made by hand is kept under another tag.")
    private boolean force;

    @Option(names = "--platform", paramLabel = "OS/ARCH", description = "Pull the image for this platform.")
    private Optional<String> platform = Optional.empty();

    @Mixin
    private RegistryAccess registries;

    @Option(names = "--dry-run", description = "Ask the registry, say what would be pulled, and pull nothing.")
    private boolean dryRun;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the name alone.")
    private boolean quiet;

    @Mixin
    private Output output;

    public PullCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        PullRig pulling = session.useCases().get().pullRig();
        PullRequest request =
                new PullRequest(reference, name, force, platform.map(Platform::parse), registries.access());
        Pulled pulled = dryRun ? pulling.plan(request) : pulling.pull(request);
        PulledView view = new PulledView(session.screen(), dryRun);
        if (output.isJson()) {
            view.json(pulled);
        } else if (quiet) {
            session.screen().print(pulled.name());
        } else {
            view.text(pulled);
        }
        return ExitStatus.DONE;
    }
}
