package dev.rigsmith.cli.command;

import dev.rigsmith.application.CompareWithFoundation.Difference;
import dev.rigsmith.cli.render.DifferenceView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig diff NAME} */
@Command(
        name = "diff",
        description = "Tell which files a rig that was made by hand changed of the rig that it was made from.",
        footer = {"", "Of files that nobody changed in the end, and of what every session leaves, nothing is told."})
public final class DiffCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A rig that was made by hand.")
    private String name;

    @Option(names = "--full", description = "A line for every path, however many there are.")
    private boolean full;

    @Mixin
    private Output output;

    public DiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Difference difference = session.useCases().get().compareWithFoundation().compare(name);
        if (output.isJson()) {
            session.screen().print(DifferenceView.json(difference));
        } else {
            DifferenceView.text(session.screen(), difference, full);
        }
        return ExitStatus.DONE;
    }
}
