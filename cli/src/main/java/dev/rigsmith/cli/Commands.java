package dev.rigsmith.cli;

import dev.rigsmith.cli.command.AddCommand;
import dev.rigsmith.cli.command.BuildCommand;
import dev.rigsmith.cli.command.CheckCommand;
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
import java.util.function.Function;

/** The commands of the program, in the order in which help shows them. */
record Commands(List<Entry> entries) {

    /** A command by its name. Making it takes milliseconds. */
    record Entry(String name, Function<Session, Object> maker) {}

    static Commands all() {
        return new Commands(List.of(
                new Entry("resolve", ResolveCommand::new),
                new Entry("list", ListCommand::new),
                new Entry("info", InfoCommand::new),
                new Entry("prep", PrepCommand::new),
                new Entry("key", KeyCommand::new),
                new Entry("init", InitCommand::new),
                new Entry("build", BuildCommand::new),
                new Entry("check", CheckCommand::new),
                new Entry("add", AddCommand::new),
                new Entry("rm", RmCommand::new),
                new Entry("extend", ExtendCommand::new),
                new Entry("recipe", RecipeCommand::new),
                new Entry("diff", DiffCommand::new),
                new Entry("rebase", RebaseCommand::new),
                new Entry("rollback", RollbackCommand::new),
                new Entry("export", ExportCommand::new),
                new Entry("import", ImportCommand::new),
                new Entry("push", PushCommand::new),
                new Entry("pull", PullCommand::new),
                new Entry("outdated", OutdatedCommand::new),
                new Entry("update", UpdateCommand::new),
                new Entry("lock", LockCommand::new),
                new Entry("gc", GcCommand::new),
                new Entry("schema", session -> new SchemaCommand(session.screen(), Wiring::projectSchema))));
    }

    /** The commands that a command line may mean: the one that it begins with, or else any. */
    Commands meant(String... words) {
        List<Entry> first = entries.stream()
                .filter(entry -> words.length > 0 && entry.name().equals(words[0]))
                .toList();
        return first.isEmpty() ? this : new Commands(first);
    }
}
