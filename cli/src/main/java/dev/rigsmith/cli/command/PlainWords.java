package dev.rigsmith.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * A command that is often called with nothing but names. Where no word is an option, there is nothing to parse, and the
 * parser would take as long as all that the command does.
 */
public interface PlainWords extends Callable<Integer> {

    /**
     * Takes the words behind the command's name, none of which begins with {@code -}, as the parser would.
     *
     * @return whether they make sense; if not, the parser says why
     */
    boolean take(List<String> words);
}
