package dev.rigsmith.cli;

import dev.rigsmith.cli.command.Version;
import dev.rigsmith.cli.completion.Shell;
import dev.rigsmith.cli.screen.Results;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What can be answered before anything of the program is made: shells and scripts ask for it at every turn. */
final class QuickAnswer {

    private QuickAnswer() {}

    /** The answer to a command line; empty where that takes more. */
    static Optional<String> to(String... words) {
        if (words.length == 1 && (words[0].equals("--version") || words[0].equals("-V"))) {
            return Optional.of(Version.text());
        }
        return words.length == 2 && words[0].equals("completion")
                ? Shell.of(words[1]).map(Shell::script)
                : Optional.empty();
    }

    /** Prints it, and tells whether somebody took it. */
    static boolean isTaken(String answer, Results results) {
        try {
            results.write((answer.stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
