package dev.rigsmith.cli.command;

import dev.rigsmith.application.ListRigs.Listing;
import dev.rigsmith.cli.render.ListView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rig list} */
@Command(name = "list", aliases = "ls", description = "List every rig with its status.")
public final class ListCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print names alone.")
    private boolean quiet;

    @Mixin
    private Output output;

    public ListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Listing listing = session.useCases().get().listRigs().list();
        if (output.isJson()) {
            session.screen().print(ListView.json(listing));
        } else if (quiet) {
            ListView.names(session.screen(), listing);
        } else {
            ListView.text(session.screen(), listing);
        }
        return ExitStatus.DONE;
    }
}
