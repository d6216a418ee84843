package dev.rigsmith.domain.story;

import dev.rigsmith.domain.text.Visible;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command that does nothing but set variables for the commands after it.
 *
 * @param arg the instruction that does the same; empty where none does
 */
record Variable(Optional<String> arg) {

    private static final int LONGEST = 2_000;
    private static final String NAME = "(?:export +)?([A-Za-z_][A-Za-z0-9_]*+)=";
    private static final String PLAIN = "[A-Za-z0-9_@%+=:,./-]*+";
    private static final Pattern FIXED = Pattern.compile(NAME + "(" + PLAIN + "|'[^'\"\\\\$`]*+'|\"[^'\"\\\\$`]*+\")");
    private static final Pattern EXPORT = Pattern.compile("export +[^;&|\n\r]*+");
    private static final Pattern COMPUTED =
            Pattern.compile(NAME + "(?:[^\\s;&|<>()]*+|'[^']*+'|\"[^\"\\\\]*+\"|\\$\\([^()]*+\\)|`[^`]*+`)");

    /** Images set these, and what an image sets comes before arguments. */
    private static final Pattern TAKEN =
            Pattern.compile("PATH|HOME|USER|SHELL|PWD|LANG|TERM|HOSTNAME|.*_PROXY|.*_proxy");

    /** Recognises one; empty where the command may do more than that. */
    static Optional<Variable> in(String command) {
        String text = command.strip();
        Matcher fixed = FIXED.matcher(text);
        if (text.length() <= LONGEST && fixed.matches() && Visible.of(text).equals(text)) {
            return Optional.of(new Variable(arg(fixed.group(1), fixed.group(2))));
        }
        boolean only = EXPORT.matcher(text).matches() || COMPUTED.matcher(text).matches();
        return only ? Optional.of(new Variable(Optional.empty())) : Optional.empty();
    }

    private static Optional<String> arg(String name, String value) {
        boolean quoted = value.startsWith("'") || value.startsWith("\"");
        String plain = quoted ? value.substring(1, value.length() - 1) : value;
        return TAKEN.matcher(name).matches() ? Optional.empty() : Optional.of("ARG " + name + "=\"" + plain + "\"");
    }
}
