package dev.rigsmith.cli.command;

import dev.rigsmith.cli.render.ResolutionView;
import dev.rigsmith.domain.resolve.Resolution;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig resolve NAME} */
@Command(name = "resolve", description = "Say what a name means, and why.")
public final class ResolveCommand implements PlainWords {

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A rig, or an image reference.")
    private String name;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the image's name alone.")
    private boolean quiet;

    @Mixin
    private Output output = new Output();

    public ResolveCommand(Session session) {
        this.session = session;
    }

    @Override
    public boolean take(List<String> words) {
        name = words.isEmpty() ? "" : words.get(0);
        return words.size() == 1;
    }

    @Override
    public boolean takeOption(String option) {
        boolean asksForQuiet = option.equals("--quiet");
        quiet |= asksForQuiet;
        return asksForQuiet || output.take(option);
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
