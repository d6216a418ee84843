package dev.rigsmith.domain.containerfile;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code # escape=} parser directive. Like buildah, it is seen only where nothing stands before it, not even
 * another directive.
 */
final class EscapeDirective {

    static final char DEFAULT = '\\';
    private static final Pattern FORM = Pattern.compile("^#[ \\t]*escape[ \\t]*=[ \\t]*(.).*$");

    private EscapeDirective() {}

    /** The character that continues a line and escapes another one: a backslash, or a backtick where one is asked for. */
    static char in(List<String> lines, Problems problems) {
        char escape = DEFAULT;
        for (int i = 0; i < lines.size(); i++) {
            Matcher directive = FORM.matcher(Blank.trimStart(lines.get(i)).toLowerCase(Locale.ROOT));
            if (!directive.find()) {
                return escape;
            }
            escape = value(directive.group(1), i, problems);
        }
        return escape;
    }

    private static char value(String value, int index, Problems problems) {
        if (index > 0) {
            problems.add(index + 1, "a second escape directive", "keep only the first");
        }
        if (!value.equals("`") && !value.equals("\\")) {
            problems.add(index + 1, "`" + value + "` cannot be the escape character", "use a backslash or a backtick");
            return DEFAULT;
        }
        return value.charAt(0);
    }
}
