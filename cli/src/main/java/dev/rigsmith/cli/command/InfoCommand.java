package dev.rigsmith.cli.command;

import dev.rigsmith.application.DescribeBundle;
import dev.rigsmith.application.DescribeRemote;
import dev.rigsmith.application.DescribeRig.Description;
import dev.rigsmith.application.UseCases;
import dev.rigsmith.cli.render.BundleView;
import dev.rigsmith.cli.render.DescriptionView;
import dev.rigsmith.cli.render.RemoteView;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rig info NAME} */
@Command(name = "info", aliases = "inspect", description = "Tell all that is known of a rig and its image.")
public final class InfoCommand implements PlainWords {

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A rig, an image reference, or the file of a bundle.")
    private String name;

    @Mixin
    private RemoteOptions remote = new RemoteOptions();

    @Mixin
    private Output output = new Output();

    public InfoCommand(Session session) {
        this.session = session;
    }

    @Override
    public boolean take(List<String> words) {
        name = words.isEmpty() ? "" : words.get(0);
        return words.size() == 1;
    }

    @Override
    public boolean takeOption(String option) {
        return output.take(option);
    }

    @Override
    public Integer call() {
        boolean asksRegistry = remote.isAsked();
        UseCases useCases = session.useCases().get();
        if (asksRegistry) {
            tell(useCases.describeRemote().describe(name, remote.platform(), remote.access()));
            return ExitStatus.DONE;
        }
        DescribeBundle bundles = useCases.describeBundle();
        if (bundles.isMeant(name)) {
            tell(bundles.describe(name));
            return ExitStatus.DONE;
        }
        Description rig = useCases.describeRig().describe(name);
        if (output.isJson()) {
            session.screen().print(DescriptionView.json(rig));
        } else {
            DescriptionView.text(session.screen(), rig);
        }
        return ExitStatus.DONE;
    }

    private void tell(DescribeRemote.Description found) {
        if (output.isJson()) {
            session.screen().print(RemoteView.json(found));
        } else {
            RemoteView.text(session.screen(), found);
        }
    }

    private void tell(DescribeBundle.Description bundle) {
        if (output.isJson()) {
            session.screen().print(BundleView.json(bundle));
        } else {
            BundleView.text(session.screen(), bundle);
        }
    }
}
