package dev.rigsmith.domain.error;

/**
 * One thing wrong in a file.
 *
 * @param file the file as the user knows it
 * @param line counted from 1
 * @param column counted from 1; 0 where a column says nothing
 * @param message what is wrong, naming the value
 * @param hint what was probably meant, or an empty string
 */
public record Problem(String file, int line, int column, String message, String hint) {

    /** {@code file:line:column}, the form that editors and terminals turn into links. */
    public String position() {
        return column > 0 ? file + ":" + line + ":" + column : file + ":" + line;
    }
}
