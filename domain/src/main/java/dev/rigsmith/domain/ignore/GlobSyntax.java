package dev.rigsmith.domain.ignore;

import java.util.Optional;

/** The syntax of a shell pattern: {@code *}, {@code ?}, {@code [a-z]}, {@code [^a-z]} and {@code \}. */
final class GlobSyntax {

    private final String glob;
    private int position;
    private String fault = "";

    private GlobSyntax(String glob) {
        this.glob = glob;
    }

    /** What is wrong with a pattern, if anything. */
    static Optional<String> fault(String glob) {
        GlobSyntax syntax = new GlobSyntax(glob);
        while (syntax.fault.isEmpty() && syntax.position < glob.length()) {
            syntax.element();
        }
        return Optional.of(syntax.fault).filter(text -> !text.isEmpty());
    }

    private void element() {
        char c = glob.charAt(position);
        if (c == '[') {
            characterClass();
        } else if (c == '\\') {
            position++;
            expectMore("\"\\\" at the end escapes nothing");
            position++;
        } else {
            position++;
        }
    }

    private void characterClass() {
        position++;
        if (at('^')) {
            position++;
        }
        range();
        while (fault.isEmpty() && !at(']')) {
            range();
        }
        position++;
    }

    private void range() {
        member();
        if (fault.isEmpty() && at('-')) {
            position++;
            member();
        }
    }

    private void member() {
        if (at('-') || at(']')) {
            fault = "a \"[\" needs characters or ranges and then \"]\"; \"-\" and \"]\" among them need a \"\\\"";
            return;
        }
        if (at('\\')) {
            position++;
        }
        position++;
        expectMore("\"[\" without \"]\"");
    }

    private boolean at(char c) {
        return position < glob.length() && glob.charAt(position) == c;
    }

    private void expectMore(String otherwise) {
        if (position >= glob.length()) {
            fault = otherwise;
        }
    }
}
