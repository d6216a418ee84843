package dev.rigsmith.process;

import dev.rigsmith.domain.error.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs programs to their end, one after the other or several at once. */
public final class Programs {

    private static final int LARGEST_ANSWER = 256 * 1024 * 1024;
    private static final int INTERRUPTED = 130;
    private static final int CANNOT_RUN = 126;

    private static final Pattern JVM_WORDS = Pattern.compile("(?s).*error(?:=\\d+, (.*)|: \\d+ \\((.*)\\)\\s*)");

    private final Map<String, String> environment;
    private final EngineOutput output;
    private final int largestAnswer;
    private final Route route;

    /**
     * @param environment the whole environment that programs inherit; programs are looked for in its {@code PATH}
     * @param output where programs that show their work are shown
     */
    public Programs(Map<String, String> environment, EngineOutput output) {
        this(environment, output, LARGEST_ANSWER, Route.HERE);
    }

    Programs(Map<String, String> environment, EngineOutput output, int largestAnswer) {
        this(environment, output, largestAnswer, Route.HERE);
    }

    private Programs(Map<String, String> environment, EngineOutput output, int largestAnswer, Route route) {
        this.environment = Map.copyOf(environment);
        this.route = route;
        this.output = output;
        this.largestAnswer = largestAnswer;
    }

    /** The same programs, which work where a route leads. */
    public Programs by(Route there) {
        return new Programs(there.environment(environment), output, largestAnswer, there);
    }

    /** A command as it is run: on a route there may be more options. */
    public List<String> command(List<String> command) {
        return route.command(command);
    }

    /** Shows a line that a program had somebody else print; the heading is its name, or what the work is for. */
    public void show(String heading, byte[] line) {
        output.line(heading, line);
    }

    /** The environment that programs inherit. */
    public Map<String, String> environment() {
        return environment;
    }

    /**
     * Runs a program with nothing to read, and waits for its end. It is stopped when this thread is interrupted or this
     * process is told to end; in the latter case this never returns, since what was stopped has no result.
     *
     * @throws EngineException when it is missing, cannot be started, was stopped, or answers without end; a program
     *     that fails is an answer
     */
    public Finished run(Invocation invocation) {
        return start(invocation).finish();
    }

    /** Runs a program as {@link #run(Invocation)} does, but it reads something, or its answer is passed on as it comes. */
    public Finished run(Invocation invocation, Exchange exchange) {
        return start(invocation, exchange).finish();
    }

    /**
     * Runs a program while this thread goes on. One whose end nobody waits for is stopped with this process.
     *
     * @throws EngineException when it is missing or cannot be started
     */
    public Running start(Invocation invocation) {
        return start(invocation, Exchange.none());
    }

    /** Starts a program as {@link #start(Invocation)} does, and exchanges with it as {@link #run(Invocation, Exchange)}. */
    public Running start(Invocation asked, Exchange exchange) {
        Invocation invocation = asked.as(route.command(asked.command()));
        route.before(invocation);
        return new Run(invocation, exchange, child(invocation, exchange));
    }

    /**
     * Starts a program as {@link #start(Invocation, Exchange)} does, and returns before it runs. What keeps it from being
     * started is told with its end.
     */
    public Running launch(Invocation invocation, Exchange exchange) {
        return Launch.of(invocation.program(), () -> start(invocation, exchange));
    }

    /** Launches a program that reads nothing. */
    public Running launch(Invocation invocation) {
        return launch(invocation, Exchange.none());
    }

    /** A program that was started. */
    public interface Running {

        /** Waits for its end, once; as {@link Programs#run}. */
        Finished finish();
    }

    private Child child(Invocation invocation, Exchange exchange) {
        return Shutdown.ofThisProcess()
                .start(() -> started(invocation, exchange))
                .orElseGet(() -> {
                    Shutdown.ofThisProcess().holdBack();
                    throw interrupted(invocation);
                });
    }

    private Process started(Invocation invocation, Exchange exchange) {
        Encoding.ofArguments().check(invocation);
        Path file = new SearchPath(environment).find(invocation.program());
        try {
            ProcessBuilder builder = builder(invocation, file);
            exchange.connect(builder);
            return builder.start();
        } catch (IOException failure) {
            throw failed(invocation, "cannot run " + file + ": " + reason(failure), CANNOT_RUN);
        }
    }

    private ProcessBuilder builder(Invocation invocation, Path file) {
        List<String> command = new ArrayList<>(invocation.command());
        command.set(0, file.toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(invocation.variables());
        return builder;
    }

    /** The system's reason, without the words that the JVM, older or newer, puts around it. */
    private static String reason(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher words = JVM_WORDS.matcher(message);
        return words.matches() ? Objects.requireNonNullElse(words.group(1), words.group(2)) : message;
    }

    private static EngineException interrupted(Invocation invocation) {
        return EngineException.failed(
                "`" + invocation.program() + "` was stopped before its end",
                "run the command again",
                invocation.command(),
                INTERRUPTED,
                List.of());
    }

    private static EngineException failed(Invocation invocation, String message, int status) {
        return EngineException.failed(
                message,
                "check that it is installed properly, and that no argument is too long",
                invocation.command(),
                status,
                List.of());
    }

    /** One run of one program. */
    private final class Run implements Running {

        private final Invocation invocation;
        private final Exchange exchange;
        private final Child child;
        private final Tail both = new Tail();
        private final Tail errors = new Tail();
        private final Capture answer;
        private final Pump out;
        private final Pump err;

        Run(Invocation invocation, Exchange exchange, Child child) {
            this.invocation = invocation;
            this.exchange = exchange;
            this.child = child;
            this.answer = new Capture(largestAnswer, child::kill);
            this.out = pump(child.process().getInputStream(), sink());
            this.err = pump(child.process().getErrorStream(), lines(both, errors));
            exchange.feed(child.process());
        }

        @Override
        public Finished finish() {
            try {
                return end();
            } catch (InterruptedException stopped) {
                child.stop();
                Thread.currentThread().interrupt();
                throw interrupted(invocation);
            } finally {
                Shutdown.ofThisProcess().remove(child);
                Shutdown.ofThisProcess().holdBack();
            }
        }

        private Finished end() throws InterruptedException {
            int status = child.process().waitFor();
            out.await();
            err.await();
            if (answer.exceeded()) {
                throw failed(invocation, "`" + invocation.program() + "` gave an answer without end", status);
            }
            Finished finished =
                    new Finished(invocation.command(), status, answer.bytes(), both.lines(), errors.lines());
            route.after(finished);
            return finished;
        }

        private Pump.Sink sink() {
            Pump.Sink captured = invocation.streams().captures() ? answer : lines(both);
            return exchange.answer().<Pump.Sink>map(stream -> stream::piece).orElse(captured);
        }

        private Pump pump(InputStream from, Pump.Sink sink) {
            return Pump.start(from, sink, invocation.program());
        }

        private Pump.Sink lines(Tail... tails) {
            return new Lines(line -> {
                for (Tail tail : tails) {
                    tail.add(line);
                }
                if (invocation.streams().shows()) {
                    output.line(invocation.heading(), line);
                }
            });
        }
    }
}
