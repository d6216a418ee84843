package dev.rigsmith.adapters.fs.state;

import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.ImageQuery;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Queries as text: a line that says what this is, and for each query, the newest first, a line that tells what it was about,
 * one with its names and one with its patterns, which hold no spaces.
 *
 * @param text begins with that line
 */
record QueriesText(String text) {

    private static final String FORMAT = "rigsmith-queries/1\n";
    private static final QueriesText NONE = new QueriesText(FORMAT);
    private static final int MOST = 64;

    static QueriesText none() {
        return NONE;
    }

    /** Gives what was written; nothing where this is something else. */
    static QueriesText of(String text) {
        return text.startsWith(FORMAT) && text.endsWith("\n") ? new QueriesText(text) : NONE;
    }

    /** Gives the query that was about this, if there is one. */
    Optional<ImageQuery> find(String heading) {
        int at = at(heading);
        if (at < 0) {
            return Optional.empty();
        }
        int names = end(at);
        int patterns = end(names);
        return query(
                text.substring(names, patterns).strip(),
                text.substring(patterns, end(patterns)).strip());
    }

    /** The same with one more query, in place of the one that was about this, or of the oldest where there are many. */
    QueriesText with(String heading, ImageQuery query) {
        if (heading.indexOf('\n') >= 0) {
            return this;
        }
        StringBuilder more = new StringBuilder(FORMAT);
        more.append(heading).append('\n');
        query.names().forEach(name -> more.append(name).append(' '));
        more.append('\n');
        query.patterns().forEach(pattern -> more.append(pattern).append(' '));
        more.append('\n');
        int before = at(heading);
        int kept = 1;
        for (int at = FORMAT.length(); at < text.length() && kept < MOST; at = next(at)) {
            if (at != before) {
                more.append(text, at, next(at));
                kept++;
            }
        }
        return new QueriesText(more.toString());
    }

    /** Where the entry with this heading begins; negative where there is none. */
    private int at(String heading) {
        int at = FORMAT.length();
        while (at < text.length() && !isHeaded(at, heading)) {
            at = next(at);
        }
        return at < text.length() ? at : -1;
    }

    private boolean isHeaded(int at, String heading) {
        return text.startsWith(heading, at) && text.startsWith("\n", at + heading.length());
    }

    private int next(int entry) {
        return end(end(end(entry)));
    }

    /** Where the next line begins. */
    private int end(int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? text.length() : end + 1;
    }

    private static Optional<ImageQuery> query(String names, String patterns) {
        try {
            Set<ImageReference> references = new LinkedHashSet<>();
            for (String name : words(names)) {
                references.add(ImageReference.parse(name));
            }
            return Optional.of(new ImageQuery(references, new LinkedHashSet<>(List.of(words(patterns)))));
        } catch (InvalidInputException damaged) {
            return Optional.empty();
        }
    }

    private static String[] words(String line) {
        return line.isEmpty() ? new String[0] : line.split(" ");
    }
}
