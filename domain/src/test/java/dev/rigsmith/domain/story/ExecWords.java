package dev.rigsmith.domain.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a JSON array of strings (RFC 8259), read with other means than it is written. */
final class ExecWords {

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");

    private ExecWords() {}

    static List<String> of(String json) {
        List<String> words = new ArrayList<>();
        Matcher strings = STRING.matcher(json);
        while (strings.find()) {
            words.add(ESCAPE.matcher(strings.group(1)).replaceAll(ExecWords::plain));
        }
        return words;
    }

    private static String plain(MatchResult escape) {
        String text = escape.group(1) == null
                ? escape.group(2).replace('n', '\n').replace('t', '\t')
                : Character.toString((char) Integer.parseInt(escape.group(1), 16));
        return Matcher.quoteReplacement(text);
    }
}
