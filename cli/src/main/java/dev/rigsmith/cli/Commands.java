package dev.rigsmith.cli;

import dev.rigsmith.cli.command.AddCommand;
import dev.rigsmith.cli.command.BuildCommand;
import dev.rigsmith.cli.command.CheckCommand;
import dev.rigsmith.cli.command.CompletionCommand;
import dev.rigsmith.cli.command.DiffCommand;
import dev.rigsmith.cli.command.ExportCommand;
import dev.rigsmith.cli.command.ExtendCommand;
import dev.rigsmith.cli.command.GcCommand;
import dev.rigsmith.cli.command.ImportCommand;
import dev.rigsmith.cli.command.InfoCommand;
import dev.rigsmith.cli.command.InitCommand;
import dev.rigsmith.cli.command.KeyCommand;
import dev.rigsmith.cli.command.ListCommand;
import dev.rigsmith.cli.command.LockCommand;
import dev.rigsmith.cli.command.OutdatedCommand;
import dev.rigsmith.cli.command.PlainWords;
import dev.rigsmith.cli.command.PrepCommand;
import dev.rigsmith.cli.command.PullCommand;
import dev.rigsmith.cli.command.PushCommand;
import dev.rigsmith.cli.command.RebaseCommand;
import dev.rigsmith.cli.command.RecipeCommand;
import dev.rigsmith.cli.command.ResolveCommand;
import dev.rigsmith.cli.command.RmCommand;
import dev.rigsmith.cli.command.RollbackCommand;
import dev.rigsmith.cli.command.SchemaCommand;
import dev.rigsmith.cli.command.Session;
import dev.rigsmith.cli.command.UpdateCommand;
import dev.rigsmith.cli.wiring.Wiring;
import java.util.List;
import java.util.Optional;

/**
 * Commands of the program, in the order in which help shows them. Making one takes milliseconds, so only those are made
 * that may be meant.
 */
record Commands(List<String> names) {

    private static final Commands ALL = new Commands(List.of(
            "resolve",
            "list",
            "info",
            "prep",
            "key",
            "init",
            "build",
            "check",
            "add",
            "rm",
            "extend",
            "recipe",
            "diff",
            "rebase",
            "rollback",
            "export",
            "import",
            "push",
            "pull",
            "outdated",
            "update",
            "lock",
            "gc",
            "schema",
            "completion"));

    static Commands all() {
        return ALL;
    }

    /** The commands that a command line may mean: the one that it begins with, or else any. */
    Commands meant(String... words) {
        return words.length > 0 && names.contains(words[0]) ? new Commands(List.of(words[0])) : this;
    }

    /** The command of a line on which it comes first, and what is behind it needs no parser; ready to be called. */
    static Optional<PlainWords> plain(Session session, String... words) {
        return words.length > 0
                        && ALL.names.contains(words[0])
                        && make(words[0], session) instanceof PlainWords command
                        && PlainLine.of(List.of(words).subList(1, words.length))
                                .filter(line -> line.isTakenBy(command))
                                .isPresent()
                ? Optional.of(command)
                : Optional.empty();
    }

    /** Makes the command of this name. */
    static Object make(String name, Session session) {
        return switch (name) {
            case "resolve" -> new ResolveCommand(session);
            case "list" -> new ListCommand(session);
            case "info" -> new InfoCommand(session);
            case "prep" -> new PrepCommand(session);
            case "key" -> new KeyCommand(session);
            case "init" -> new InitCommand(session);
            case "build" -> new BuildCommand(session);
            case "check" -> new CheckCommand(session);
            case "add" -> new AddCommand(session);
            case "rm" -> new RmCommand(session);
            case "extend" -> new ExtendCommand(session);
            case "recipe" -> new RecipeCommand(session);
            case "diff" -> new DiffCommand(session);
            case "rebase" -> new RebaseCommand(session);
            case "rollback" -> new RollbackCommand(session);
            case "export" -> new ExportCommand(session);
            case "import" -> new ImportCommand(session);
            case "push" -> new PushCommand(session);
            case "pull" -> new PullCommand(session);
            case "outdated" -> new OutdatedCommand(session);
            case "update" -> new UpdateCommand(session);
            case "lock" -> new LockCommand(session);
            case "gc" -> new GcCommand(session);
            case "completion" -> new CompletionCommand(session);
            case "schema" -> new SchemaCommand(session.screen(), Wiring::projectSchema);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
