package dev.rigsmith.cli.command;

import dev.rigsmith.cli.render.ResolutionView;
import dev.rigsmith.domain.resolve.Resolution;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig resolve NAME} */
@Command(name = "resolve", description = "Say what a name means, and why.")
public final class ResolveCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A rig, or an image reference.")
    private String name;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the image's name alone.")
    private boolean quiet;

    @Mixin
    private Output output;

    public ResolveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Resolution rig = session.useCases().get().resolveRig().resolve(name);
        if (output.isJson()) {
            session.screen().print(ResolutionView.json(rig));
        } else if (quiet) {
            session.screen().print(rig.image().toString());
        } else {
            ResolutionView.text(session.screen(), rig);
        }
        return ExitStatus.DONE;
    }
}
