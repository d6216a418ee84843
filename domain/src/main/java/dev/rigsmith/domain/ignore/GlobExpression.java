package dev.rigsmith.domain.ignore;

/**
 * The regular expression that the builder makes of a pattern. Characters other than {@code * ? . $ \} pass unchanged,
 * so the pattern {@code a+} matches {@code aa}.
 */
final class GlobExpression {

    private static final String BELOW = "(/.*)?$";

    private final String glob;
    private final StringBuilder expression = new StringBuilder("^");
    private int position;

    private GlobExpression(String glob) {
        this.glob = glob;
    }

    /** @param glob a pattern of right syntax */
    static String of(String glob) {
        GlobExpression made = new GlobExpression(glob);
        made.skip('\uFEFF');
        while (made.position < glob.length()) {
            made.element(glob.charAt(made.position++));
        }
        return made.expression.append(BELOW).toString();
    }

    private void element(char c) {
        switch (c) {
            case '*' -> star();
            case '?' -> expression.append("[^/]");
            case '.', '$' -> expression.append('\\').append(c);
            case '\\' -> expression.append('\\').append(glob.charAt(position++));
            default -> expression.append(c);
        }
    }

    private void star() {
        if (!skip('*')) {
            expression.append("[^/]*");
            return;
        }
        skip('/');
        expression.append(position == glob.length() ? ".*" : "(.*/)?");
    }

    private boolean skip(char c) {
        boolean found = position < glob.length() && glob.charAt(position) == c;
        if (found) {
            position++;
        }
        return found;
    }
}
