package dev.rigsmith.cli.command;

import dev.rigsmith.application.CheckRig.Checked;
import dev.rigsmith.cli.render.CheckedView;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rig check NAME} */
@Command(name = "check", description = "Run a rig's smoke checks in its image.")
public final class CheckCommand implements PlainWords {

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A rig.")
    private String name;

    @Mixin
    private Output output = new Output();

    public CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public boolean take(List<String> words) {
        name = words.isEmpty() ? "" : words.get(0);
        return words.size() == 1;
    }

    @Override
    public Integer call() {
        Checked checked = session.useCases().get().checkRig().check(name);
        if (output.isJson()) {
            session.screen().print(CheckedView.json(checked));
        } else {
            CheckedView.text(session.screen(), checked);
        }
        return checked.passed() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
