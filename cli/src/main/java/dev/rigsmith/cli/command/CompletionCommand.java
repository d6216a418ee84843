package dev.rigsmith.cli.command;

import dev.rigsmith.cli.completion.Shell;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
public final class CompletionCommand implements PlainWords {

    private final Session session;

    @Parameters(paramLabel = "SHELL", converter = FixedWord.Shells.class, description = "bash, zsh or fish.")
    private Shell shell;

    public CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public boolean take(List<String> words) {
        Optional<Shell> meant = words.size() == 1
                ? Arrays.stream(Shell.values())
                        .filter(one -> one.word().equals(words.get(0)))
                        .findFirst()
                : Optional.empty();
        meant.ifPresent(one -> shell = one);
        return meant.isPresent();
    }

    @Override
    public Integer call() {
        session.screen().print(shell.script().stripTrailing());
        return ExitStatus.DONE;
    }
}
