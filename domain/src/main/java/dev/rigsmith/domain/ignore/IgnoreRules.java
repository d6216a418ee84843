package dev.rigsmith.domain.ignore;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Which paths of a context the builder can see. The rules are tried in the order of the file and the last one that
 * matches decides; a rule that matches a path matches everything below it too.
 *
 * <p>A path that is not excluded here may still stay out of an image: {@code COPY .} does not descend into an excluded
 * directory unless a {@code !} rule begins with its name. But {@code COPY dir/file} reaches such a path, so it is
 * visible and counts. Only one kind of visible path is left out: a name with a newline, below an excluded directory
 * that the builder does not enter and that holds nothing else to see.
 *
 * <p>Immutable. Time is linear in the length of a path, whatever the patterns are.
 */
public final class IgnoreRules {

    private static final IgnoreRules NONE = new IgnoreRules(List.of());

    private final List<IgnoreRule> rules;

    private IgnoreRules(List<IgnoreRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** No rules: nothing is excluded. */
    public static IgnoreRules none() {
        return NONE;
    }

    /**
     * Reads an ignore file: one pattern a line, as UTF-8; {@code #} in the first column makes a comment. A line that
     * is not UTF-8, or uses an expression too exotic to be predicted, excludes nothing and re-includes everything.
     *
     * @param displayName the file as the user knows it
     * @param bytes the whole content
     * @throws InvalidFileException if the builder would refuse a pattern; it names every such line
     */
    public static IgnoreRules parse(String displayName, byte[] bytes) {
        List<IgnoreRule> rules = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
        for (int index = 0; index < lines.length; index++) {
            int number = index + 1;
            IgnoreLine.of(lines[index].getBytes(StandardCharsets.ISO_8859_1))
                    .ifPresent(line ->
                            line.rule().addTo(rules, fault -> problems.add(line.problem(displayName, number, fault))));
        }
        if (!problems.isEmpty()) {
            throw invalid(problems);
        }
        return new IgnoreRules(rules);
    }

    private static InvalidFileException invalid(List<Problem> problems) {
        if (problems.size() == 1) {
            return InvalidFileException.of(ErrorId.INVALID_IGNORE_FILE, problems.get(0));
        }
        Problem first = problems.get(0);
        String message = first.position() + ": " + first.message() + " (and " + (problems.size() - 1) + " more)";
        return new InvalidFileException(
                ErrorId.INVALID_IGNORE_FILE, message, "correct the named lines and try again", problems);
    }

    /**
     * Whether the builder cannot see a path. A directory that is excluded does not bring its mode into the image, even
     * if something below it is included; the builder then makes it anew.
     *
     * @param path {@code /}-separated, relative to the root of the context, without {@code .} or {@code ..}; bytes that
     *     are not UTF-8 stand as U+FFFD. The empty path is the context itself, which is never excluded
     */
    public boolean excludes(String path) {
        return !path.isEmpty() && (matches(path) || isBelowPruned(path));
    }

    /**
     * Whether anything below a directory may be visible. If not, {@link #excludes} is true for every path below it and
     * a walk need not enter.
     *
     * @param directoryPath as for {@link #excludes}
     */
    public boolean mayContainIncluded(String directoryPath) {
        return directoryPath.isEmpty() || isEntered(directoryPath) && !isBelowPruned(directoryPath);
    }

    private boolean isEntered(String directory) {
        return rules.stream().anyMatch(rule -> rule.leadsInto(directory)) || mayComeBackBelow(directory);
    }

    private boolean mayComeBackBelow(String directory) {
        for (int index = rules.size() - 1; index >= 0; index--) {
            IgnoreRule rule = rules.get(index);
            if (rule.includes() && rule.mayMatchBelow(directory)) {
                return true;
            }
            if (!rule.includes() && rule.matches(directory)) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(String path) {
        for (int index = rules.size() - 1; index >= 0; index--) {
            if (rules.get(index).matches(path)) {
                return !rules.get(index).includes();
            }
        }
        return false;
    }

    // The builder's "anything below" stops at a newline, so such a path can slip through its parent's pattern.
    private boolean isBelowPruned(String path) {
        if (path.indexOf('\n') < 0) {
            return false;
        }
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (!isEntered(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }
}
