package dev.rigsmith.cli.command;

import dev.rigsmith.cli.completion.Shell;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rig completion SHELL} */
@Command(
        name = "completion",
        description = "Print a script that lets a shell complete commands, options and names of rigs.",
        footer = {
            "",
            "bash: source <(rig completion bash), in ~/.bashrc",
            "zsh:  source <(rig completion zsh), in ~/.zshrc behind compinit",
            "fish: rig completion fish > ~/.config/fish/completions/rig.fish"
        })
public final class CompletionCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "SHELL", converter = FixedWord.Shells.class, description = "bash, zsh or fish.")
    private Shell shell;

    public CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.screen().print(shell.script().stripTrailing());
        return ExitStatus.DONE;
    }
}
