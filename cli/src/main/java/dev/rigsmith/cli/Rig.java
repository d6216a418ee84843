package dev.rigsmith.cli;

import dev.rigsmith.cli.command.ExitStatus;
import dev.rigsmith.cli.command.RigCommand;
import dev.rigsmith.cli.command.Session;
import dev.rigsmith.cli.render.EngineLines;
import dev.rigsmith.cli.render.ErrorReport;
import dev.rigsmith.cli.screen.Results;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Terminal;
import dev.rigsmith.cli.wiring.Surroundings;
import dev.rigsmith.cli.wiring.Wiring;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;

/** The program. */
public final class Rig {

    private Rig() {}

    /** Runs one command and exits with its status. */
    public static void main(String[] args) {
        Results results = new Results(new FileOutputStream(FileDescriptor.out));
        Optional<String> answer = QuickAnswer.to(args);
        end(answer.isPresent() ? quick(answer.get(), results, args) : run(results, args));
    }

    private static int quick(String answer, Results results, String... args) {
        return QuickAnswer.isTaken(answer, results)
                ? ExitStatus.DONE
                : untaken(results, screen(results, Surroundings.ofThisProcess()), args);
    }

    private static int run(Results results, String... args) {
        Surroundings surroundings = Surroundings.ofThisProcess();
        Screen screen = screen(results, surroundings);
        Terminal terminal = Terminal.of(
                new FileInputStream(FileDescriptor.in),
                Boolean.getBoolean("rigsmith.terminal.in"),
                Boolean.getBoolean("rigsmith.terminal.out"),
                Boolean.getBoolean("rigsmith.terminal.err"));
        int status = run(screen, terminal, surroundings, args);
        screen.out().flush();
        return screen.out().checkError() && status == ExitStatus.DONE ? untaken(results, screen, args) : status;
    }

    private static Screen screen(Results results, Surroundings surroundings) {
        return Screen.of(
                results,
                new FileOutputStream(FileDescriptor.err),
                surroundings.environment(),
                Boolean.getBoolean("rigsmith.terminal.out"),
                Boolean.getBoolean("rigsmith.terminal.err"));
    }

    private static int untaken(Results results, Screen screen, String... args) {
        ErrorHandling errors = new ErrorHandling(new ErrorReport(screen, new EngineLines(screen)), screen, () -> false);
        return results.complaint().map(why -> errors.tell(why, args)).orElse(ExitStatus.FAILED);
    }

    /** Nothing runs by now that would keep Java from ending by itself; being told to takes it some milliseconds. */
    private static void end(int status) {
        if (status != ExitStatus.DONE) {
            System.exit(status);
        }
    }

    /** Runs one command and gives its exit status. */
    public static int run(Screen screen, Terminal terminal, Surroundings surroundings, String... args) {
        RigCommand rig = new RigCommand();
        EngineLines lines = new EngineLines(screen);
        ErrorReport report = new ErrorReport(screen, lines);
        ErrorHandling errors = new ErrorHandling(report, screen, rig::isDebug);
        Session session = session(rig, screen, terminal, surroundings, lines, report);
        return Commands.plain(session, args)
                .map(command -> errors.run(command, args))
                .orElseGet(() -> commandLine(rig, session, Commands.all().meant(args))
                        .setParameterExceptionHandler(errors)
                        .setExecutionExceptionHandler(errors)
                        .execute(args));
    }

    private static Session session(
            RigCommand rig,
            Screen screen,
            Terminal terminal,
            Surroundings surroundings,
            EngineLines lines,
            ErrorReport report) {
        return new Session(
                screen,
                terminal,
                report,
                () -> Wiring.useCases(screen, lines, surroundings.reaching(rig.connection())),
                file -> Wiring.useCases(
                        screen, lines, surroundings.reaching(rig.connection()).withProject(file)),
                surroundings,
                () -> System.nanoTime() / 1_000_000);
    }

    private static CommandLine commandLine(RigCommand rig, Session session, Commands commands) {
        CommandLine line = new CommandLine(rig);
        commands.names().forEach(name -> line.addSubcommand(name, Commands.make(name, session)));
        return line.setExpandAtFiles(false)
                .setOut(new PrintWriter(session.screen().out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(session.screen().err(), true, StandardCharsets.UTF_8));
    }
}
