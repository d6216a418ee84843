package dev.rigsmith.process;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** What a program reads, and where its answer goes while it comes, which may then be of any length. */
public final class Exchange {

    private static final Exchange NONE = new Exchange(new byte[0], Optional.empty());

    private final byte[] input;
    private final Optional<Stream> answer;

    private Exchange(byte[] input, Optional<Stream> answer) {
        this.input = input;
        this.answer = answer;
    }

    /** Is given the pieces of an answer, in order and on one thread, before the program's end is told. */
    @FunctionalInterface
    public interface Stream {

        /** @param bytes used again after the call */
        void piece(byte[] bytes, int length);
    }

    /** The program has nothing to read, and its answer is kept. */
    static Exchange none() {
        return NONE;
    }

    /** The answer is passed on and not kept. */
    public static Exchange streaming(Stream answer) {
        return new Exchange(NONE.input, Optional.of(answer));
    }

    /** The same for a program that reads these bytes; without any it has nothing to read. */
    public Exchange reading(byte[] bytes) {
        return new Exchange(bytes.clone(), answer);
    }

    boolean hasInput() {
        return input.length > 0;
    }

    Optional<Stream> answer() {
        return answer;
    }

    /** Gives the program its input on a thread of its own: it may answer before it has read all of it. */
    void feed(Process program) {
        if (hasInput()) {
            Thread thread = new Thread(() -> write(program), "input");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void write(Process program) {
        try (OutputStream to = program.getOutputStream()) {
            to.write(input);
        } catch (IOException closed) {
            // A program that reads no more says with its status whether that is a failure.
        }
    }
}
