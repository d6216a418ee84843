package dev.rigsmith.cli.command;

import dev.rigsmith.application.ExtendRequest;
import dev.rigsmith.application.ExtendRig;
import dev.rigsmith.cli.render.ExtendedView;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rig extend NAME --from RIG [-- COMMAND…]} */
@Command(
        name = "extend",
        customSynopsis = "rig extend NAME --from RIG [OPTIONS] [-- COMMAND…]",
        description = "Make a rig by hand: change another one in a shell, or with a command, and keep the result.",
        footer = {
            "",
            "Without a COMMAND, a shell is opened at the terminal, and what is typed there is written down in the rig.",
            "The image keeps how it is started; an entrypoint plays no part in the session."
        })
public final class ExtendCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "What the new rig is called.")
    private String name;

    @Parameters(index = "1..*", paramLabel = "COMMAND", description = "What is run in place of a shell.")
    private List<String> command = List.of();

    @Option(names = "--from", paramLabel = "RIG", required = true, description = "The rig to start from.")
    private String from;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What the new rig is for.")
    private Optional<String> message = Optional.empty();

    @Mixin
    private HandOptions options;

    @Option(names = "--commit-on-error", description = "Keep the result also when the session ends with an error.")
    private boolean commitOnError;

    @Option(names = "--discard-on-error", description = "Keep nothing when the session ends with an error.")
    private boolean discardOnError;

    public ExtendCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        options.requireOne("--commit-on-error", commitOnError, "--discard-on-error", discardOnError);
        if (command.isEmpty() && !options.isDryRun() && !session.terminal().whole()) {
            throw new RefusedException(
                    ErrorId.NO_TERMINAL,
                    "there is no terminal to open a shell on",
                    "give a command after `--`, such as: rig extend " + name + " --from " + from
                            + " -- sh -c 'apt-get update'");
        }
        ExtendRig extending = session.useCases().get().extendRig();
        ExtendRequest request =
                new ExtendRequest(name, from, command, message, options.user(), options.network(), options.force());
        ExtendedView view = new ExtendedView(session.screen(), "extended from");
        return options.isDryRun()
                ? options.tell(view, name, extending.plan(request))
                : options.tell(view, extending.extend(request, this::keeps));
    }

    private boolean keeps(int status) {
        return commitOnError
                || !discardOnError
                        && session.terminal().canAsk()
                        && session.terminal()
                                .confirms(
                                        session.screen(),
                                        "The session ended with status " + status + ". Keep the result?");
    }
}
