package dev.rigsmith.process;

/** Where the lines that a program prints while it works are shown. Called from several threads. */
@FunctionalInterface
public interface EngineOutput {

    /** Shows nothing. */
    EngineOutput SILENT = (program, line) -> {};

    /**
     * Shows a line.
     *
     * @param program the program's name, such as {@code buildah}, or what the work is for where several run at once
     * @param line its bytes without the line's end; they need not be text. A very long line comes in several pieces
     */
    void line(String program, byte[] line);
}
