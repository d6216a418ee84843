package dev.rigsmith.cli.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rig} itself: without a command it shows what there is. */
@Command(
        name = "rig",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        description = "Gets container images ready to work in, with the least work, and says why.",
        footer = {"", "`rig COMMAND --help` tells more about a command."})
public final class RigCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", description = "Show where an error came from.", scope = CommandLine.ScopeType.INHERIT)
    private boolean debug;

    @Option(
            names = "--connection",
            paramLabel = "NAME",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Work with the engine that this podman connection leads to.")
    private String connection;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    /** Whether errors are shown with where they came from. */
    public boolean isDebug() {
        return debug;
    }

    /** The connection to the engine, where the user named one. */
    public Optional<String> connection() {
        return Optional.ofNullable(connection);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitStatus.USAGE;
    }
}
