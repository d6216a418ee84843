package dev.rigsmith.cli;

import dev.rigsmith.cli.command.PlainWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line as people and programs type it all day: names, and perhaps how to report. It means what the parser would
 * make of it.
 *
 * @param names the words that are no options
 * @param options each with its value behind a {@code =}, and none twice
 */
record PlainLine(List<String> names, List<String> options) {

    private static final String FORMAT = "--format";
    private static final Map<String, String> LONG = Map.of("-q", "--quiet");

    /** Divides the words behind a command; empty where an option comes twice, which is for the parser to tell. */
    static Optional<PlainLine> of(List<String> words) {
        List<String> names = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-")) {
                names.add(word);
                continue;
            }
            boolean split = word.equals(FORMAT) && i + 1 < words.size();
            String option = split ? word + "=" + words.get(++i) : LONG.getOrDefault(word, word);
            if (options.put(name(option), option) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new PlainLine(names, List.copyOf(options.values())));
    }

    private static String name(String option) {
        int end = option.indexOf('=');
        return end < 0 ? option : option.substring(0, end);
    }

    /** Gives all of the line to a command, and tells whether that took it. */
    boolean isTakenBy(PlainWords command) {
        return options.stream().allMatch(command::takeOption) && command.take(names);
    }
}
