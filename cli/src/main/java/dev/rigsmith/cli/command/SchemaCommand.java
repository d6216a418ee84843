package dev.rigsmith.cli.command;

import dev.rigsmith.cli.screen.Screen;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** {@code rig schema} */
@Command(
        name = "schema",
        description = "Print the JSON Schema of rigsmith.yaml, for editors.",
        footer = {"", "It follows draft 2020-12."})
public final class SchemaCommand implements PlainWords {

    private final Screen screen;
    private final Supplier<String> schema;

    public SchemaCommand(Screen screen, Supplier<String> schema) {
        this.screen = screen;
        this.schema = schema;
    }

    @Override
    public boolean take(List<String> words) {
        return words.isEmpty();
    }

    @Override
    public Integer call() {
        screen.print(schema.get().stripTrailing());
        return ExitStatus.DONE;
    }
}
