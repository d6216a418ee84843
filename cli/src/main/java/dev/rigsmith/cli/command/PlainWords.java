package dev.rigsmith.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * A command that is often called with nothing but names, and perhaps with how to report. There is nothing to parse then,
 * and the parser would take as long as all that the command does.
 */
public interface PlainWords extends Callable<Integer> {

    /**
     * Takes the words behind the command's name, none of which begins with {@code -}, as the parser would.
     *
     * @return whether they make sense; if not, the parser says why
     */
    boolean take(List<String> words);

    /**
     * Takes an option as the parser would, if it is one that says how to report.
     *
     * @param option its long name, with its value, if any, behind a {@code =}
     * @return whether it is; if not, the line is for the parser
     */
    default boolean takeOption(String option) {
        return false;
    }
}
