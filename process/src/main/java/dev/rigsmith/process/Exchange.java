package dev.rigsmith.process;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.Optional;

/** What a program reads, and where its answer goes while it comes, which may then be of any length. */
public final class Exchange {

    private static final File NOTHING = new File("/dev/null");
    private static final Exchange NONE = new Exchange(Optional.empty(), Optional.empty(), false);
    private static final Exchange TERMINAL = new Exchange(Optional.empty(), Optional.empty(), true);

    private final Optional<Feed> input;
    private final Optional<Stream> answer;
    private final boolean ofThisProcess;

    private Exchange(Optional<Feed> input, Optional<Stream> answer, boolean ofThisProcess) {
        this.input = input;
        this.answer = answer;
        this.ofThisProcess = ofThisProcess;
    }

    /** Is given the pieces of an answer, in order and on one thread, before the program's end is told. */
    @FunctionalInterface
    public interface Stream {

        /** @param bytes used again after the call */
        void piece(byte[] bytes, int length);
    }

    /** Writes what a program reads, on a thread of its own. The program comes to the end of it when this returns. */
    @FunctionalInterface
    public interface Feed {

        /** @throws IOException when the program reads no more */
        void to(OutputStream program) throws IOException;
    }

    /** The program has nothing to read, and its answer is kept. */
    public static Exchange none() {
        return NONE;
    }

    /** The answer is passed on and not kept. */
    public static Exchange streaming(Stream answer) {
        return new Exchange(Optional.empty(), Optional.of(answer), false);
    }

    /** The program reads what is written while it runs, and its answer is kept. */
    public static Exchange reading(Feed feed) {
        return NONE.fed(feed);
    }

    /** The same for a program that reads these bytes; without any it has nothing to read. */
    public Exchange reading(byte[] bytes) {
        byte[] input = bytes.clone();
        return input.length == 0
                ? new Exchange(Optional.empty(), answer, ofThisProcess)
                : fed(program -> program.write(input));
    }

    /** The same for a program that reads what is written while it runs. */
    public Exchange fed(Feed feed) {
        return new Exchange(Optional.of(feed), answer, ofThisProcess);
    }

    /** The program works with the standard input and output of this process itself; its errors are kept. */
    public static Exchange atTerminal() {
        return TERMINAL;
    }

    private boolean hasInput() {
        return input.isPresent();
    }

    /** Says where the program reads, and writes its answer. */
    void connect(ProcessBuilder program) {
        if (ofThisProcess) {
            program.redirectInput(Redirect.INHERIT).redirectOutput(Redirect.INHERIT);
        } else {
            program.redirectInput(hasInput() ? Redirect.PIPE : Redirect.from(NOTHING));
        }
    }

    Optional<Stream> answer() {
        return answer;
    }

    /** Gives the program its input on a thread of its own: it may answer before it has read all of it. */
    void feed(Process program) {
        if (hasInput()) {
            Thread thread = new Thread(() -> input.ifPresent(feed -> write(feed, program)), "input");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void write(Feed feed, Process program) {
        try (OutputStream to = program.getOutputStream()) {
            feed.to(to);
        } catch (IOException closed) {
            // A program that reads no more says with its status whether that is a failure.
        }
    }
}
