package dev.rigsmith.cli.command;

import dev.rigsmith.application.CheckRig.Checked;
import dev.rigsmith.cli.render.CheckedView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rig check NAME} */
@Command(name = "check", description = "Run a rig's smoke checks in its image.")
public final class CheckCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A rig.")
    private String name;

    @Mixin
    private Output output;

    public CheckCommand(Session session) {
        this.session = session;
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
