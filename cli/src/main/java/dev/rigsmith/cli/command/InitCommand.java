package dev.rigsmith.cli.command;

import dev.rigsmith.application.StartProject;
import dev.rigsmith.cli.render.StarterView;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.starter.Starter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rig init} */
@Command(
        name = "init",
        description = "Write a rigsmith.yaml for the repository that you stand in.",
        footer = {
            "",
            "Each Containerfile that is there becomes a rig. Where there is none, one is",
            "written, with the tools of the languages whose files are there.",
            "Nothing is ever overwritten."
        })
public final class InitCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--name", paramLabel = "NAME", description = "Call the default rig so (usually dev).")
    private Optional<String> name = Optional.empty();

    @Option(names = "--dry-run", description = "Print what would be written, and write nothing.")
    private boolean dryRun;

    @Mixin
    private Output output;

    public InitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Optional<ShortName> wanted = name.map(ShortName::new);
        StartProject starting = session.useCases().get().startProject();
        Starter project = dryRun ? starting.plan(wanted) : starting.start(wanted);
        if (output.isJson()) {
            session.screen().print(StarterView.json(project));
        } else if (dryRun) {
            StarterView.texts(session.screen(), project);
        } else {
            StarterView.text(session.screen(), project);
        }
        return ExitStatus.DONE;
    }
}
