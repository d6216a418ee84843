package dev.rigsmith.cli;

import dev.rigsmith.cli.command.ExitStatus;
import dev.rigsmith.cli.render.ErrorReport;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.text.CloseNames;
import dev.rigsmith.domain.text.Visible;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Turns whatever goes wrong into one clear message and a status. */
final class ErrorHandling implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

    private final ErrorReport report;
    private final Screen screen;
    private final BooleanSupplier debug;

    ErrorHandling(ErrorReport report, Screen screen, BooleanSupplier debug) {
        this.report = report;
        this.screen = screen;
        this.debug = debug;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException mistake, String[] args) {
        CommandSpec command = mistake.getCommandLine().getCommandSpec();
        String message = Visible.of(message(mistake));
        String remedy = "`" + command.qualifiedName() + " --help` shows what can be typed";
        if (wantsJson(args)) {
            report.json("usage", message, remedy);
        } else {
            report.line(message);
            screen.say("  " + remedy);
        }
        return ExitStatus.USAGE;
    }

    /** A word that means nothing is the mistake, even when the parser misses another one first. */
    private static String message(CommandLine.ParameterException mistake) {
        CommandSpec command = mistake.getCommandLine().getCommandSpec();
        return mistake.getCommandLine().getUnmatchedArguments().stream()
                .findFirst()
                .map(word -> unknown(word, command))
                .orElseGet(() -> uncapitalized(mistake));
    }

    private static String unknown(String word, CommandSpec command) {
        String bare = word.startsWith("-") ? word.replaceFirst("=.*", "") : word;
        return "unknown " + what(bare, command) + " `" + bare + "`" + suggestion(bare, command);
    }

    private static String uncapitalized(CommandLine.ParameterException mistake) {
        String message = String.valueOf(mistake.getMessage());
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    private static String what(String word, CommandSpec command) {
        if (word.startsWith("-")) {
            return "option";
        }
        return command.subcommands().isEmpty() ? "argument" : "command";
    }

    /** Any letter is close to any other, so those of options are left out: what is called {@code -f} is too sharp. */
    private static String suggestion(String word, CommandSpec command) {
        List<String> known = Stream.concat(
                        command.subcommands().keySet().stream(),
                        command.optionsMap().keySet().stream().filter(option -> option.startsWith("--")))
                .toList();
        List<String> close = CloseNames.to(word, known);
        return close.isEmpty() ? "" : "; did you mean `" + close.get(0) + "`?";
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
        if (debug.getAsBoolean()) {
            failure.printStackTrace(screen.err());
        }
        return tell(failure, wantsJson(parsed));
    }

    /** Runs the command of a line that was not parsed. */
    int run(Callable<Integer> plain, String... args) {
        try {
            return plain.call();
        } catch (Exception failure) {
            return tell(failure, args);
        }
    }

    /** Tells what went wrong with a command line, and gives the status. */
    int tell(Exception failure, String... args) {
        return tell(failure, wantsJson(args));
    }

    private int tell(Exception failure, boolean json) {
        if (failure instanceof RigsmithException error) {
            report(error, json);
            return ExitStatus.of(error);
        }
        reportUnforeseen(failure, json);
        return ExitStatus.FAILED;
    }

    private void report(RigsmithException error, boolean json) {
        if (json) {
            report.json(error);
        } else {
            report.text(error);
        }
    }

    private void reportUnforeseen(Exception failure, boolean json) {
        String message = "this is a fault of Rigsmith itself: " + Visible.of(failure.toString());
        String remedy = "run the command again with --debug, and report what it prints";
        if (json) {
            report.json("internal", message, remedy);
        } else {
            report.line(message);
            screen.say("  " + remedy);
        }
    }

    private static boolean wantsJson(CommandLine.ParseResult parsed) {
        CommandLine.ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        return command.hasMatchedOption("--format")
                && command.matchedOption("--format").stringValues().contains("json");
    }

    /** Of a command line that makes no sense: the option as a word, or as two, before what are only arguments. */
    private static boolean wantsJson(String... args) {
        List<String> words =
                Arrays.stream(args).takeWhile(word -> !word.equals("--")).toList();
        return words.contains("--format=json") || Collections.indexOfSubList(words, List.of("--format", "json")) >= 0;
    }
}
