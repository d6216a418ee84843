package dev.rigsmith.cli.command;

import dev.rigsmith.application.DescribeRig.Description;
import dev.rigsmith.cli.render.DescriptionView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rig info NAME} */
@Command(name = "info", aliases = "inspect", description = "Tell all that is known of a rig and its image.")
public final class InfoCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A rig, or an image reference.")
    private String name;

    @Mixin
    private Output output;

    public InfoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Description rig = session.useCases().get().describeRig().describe(name);
        if (output.isJson()) {
            session.screen().print(DescriptionView.json(rig));
        } else {
            DescriptionView.text(session.screen(), rig);
        }
        return ExitStatus.DONE;
    }
}
