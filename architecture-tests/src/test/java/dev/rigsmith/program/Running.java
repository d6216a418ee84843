package dev.rigsmith.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A run of the program.
 *
 * @param words the command line, for messages of tests
 */
record Running(List<String> words, Process process, Path out, Path err) {

    private static final long LIMIT_SECONDS = 180;
    private static final long POLL_MILLIS = 20;

    Ended end() {
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(words + " hangs: " + text(out) + text(err));
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        return new Ended(words, process.exitValue(), text(out), text(err));
    }

    /** Waits until the program got so far. */
    Running awaitErrors(String part) {
        await(() -> errors().contains(part), part);
        return this;
    }

    /** Waits for something that the program, or an engine under it, does. */
    void await(BooleanSupplier condition, String what) {
        for (long left = LIMIT_SECONDS * 1000; !condition.getAsBoolean(); left -= POLL_MILLIS) {
            if (left < 0 || !process.isAlive()) {
                throw new AssertionError("waited in vain for `" + what + "` in " + words + ": " + errors());
            }
            pause();
        }
    }

    Running when(BooleanSupplier condition, String what) {
        await(condition, what);
        return this;
    }

    static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** Waits until the program asked on its terminal, and types an answer. */
    Running answer(String question, String answer) {
        await(() -> text(out).contains(question), question);
        type(answer);
        return this;
    }

    /** Types a line, and waits until the program answered with something that ends like this. */
    Running type(String line, String end) {
        int before = text(out).length();
        type(line);
        await(
                () -> text(out).length() > before + line.strip().length()
                        && text(out).endsWith(end),
                end);
        return this;
    }

    private void type(String text) {
        try {
            process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What it wrote on standard error so far. */
    String errors() {
        return text(err);
    }

    /** Sends a signal to the program alone. */
    void signal(String name) {
        kill("-" + name, Long.toString(process.pid()));
    }

    /** Sends a signal to the program's process group, which it leads. */
    void signalGroup(String name) {
        kill("-" + name, "--", "-" + process.pid());
    }

    private static void kill(String... words) {
        try {
            List<String> command =
                    Stream.concat(Stream.of("kill"), Stream.of(words)).toList();
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** Kills the program and all that it started, the program first. */
    void kill() {
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
