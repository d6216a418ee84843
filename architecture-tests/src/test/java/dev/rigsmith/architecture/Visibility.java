package dev.rigsmith.architecture;

import dev.rigsmith.domain.ignore.IgnoreRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What ignore rules let through of a tree. */
final class Visibility {

    private static final String PLAIN = "[a-z./]+";

    private static final int MOST_COPIES = 3;

    private final ContextTree tree;
    private final Random random;
    private final Set<String> visible = new TreeSet<>();

    /** @param random chooses what to copy by name and by wildcard, since each takes the builder some time */
    Visibility(ContextTree tree, IgnoreRules rules, Random random) {
        this.tree = tree;
        this.random = random;
        tree.directories().stream().filter(path -> !rules.excludes(path)).forEach(visible::add);
        Stream.concat(tree.files().keySet().stream(), Stream.of("link", "a.link"))
                .filter(path -> !rules.excludes(path))
                .forEach(visible::add);
    }

    Set<String> visible() {
        return visible;
    }

    /** The directories that are excluded. */
    List<String> excluded() {
        return tree.directories().stream()
                .filter(path -> !visible.contains(path))
                .toList();
    }

    /** What {@code COPY .} must bring, however deep the builder goes into excluded directories. */
    List<String> certain() {
        return visible.stream().filter(Predicate.not(this::isBelowExcluded)).toList();
    }

    private boolean isBelowExcluded(String path) {
        return tree.directories().stream()
                .anyMatch(directory -> path.startsWith(directory + "/") && !visible.contains(directory));
    }

    /**
     * Copies the context; then some of what is left out of that but visible, each by its name; then the content of some
     * directories that hold a visible file, through a wildcard. An instruction that copies nothing fails.
     */
    String instructions() {
        StringBuilder text = new StringBuilder("COPY . /all/\n");
        Stream<String> named = visible.stream()
                .filter(path -> isBelowExcluded(path) && tree.files().containsKey(path));
        Stream<String> wild =
                tree.directories().stream().filter(this::holdsVisibleFile).map(path -> path + "/*");
        Stream.concat(some(named), some(wild)).forEach(source -> copy(text, source));
        return text.toString();
    }

    private Stream<String> some(Stream<String> sources) {
        List<String> shuffled = new ArrayList<>(
                sources.filter(source -> source.replace("/*", "").matches(PLAIN))
                        .toList());
        Collections.shuffle(shuffled, random);
        return shuffled.stream().limit(MOST_COPIES);
    }

    private boolean holdsVisibleFile(String directory) {
        return tree.files().keySet().stream()
                .anyMatch(file -> visible.contains(file)
                        && file.startsWith(directory + "/")
                        && file.indexOf('/', directory.length() + 1) < 0);
    }

    private static void copy(StringBuilder text, String source) {
        text.append("COPY [\"")
                .append(source)
                .append("\", \"/each/")
                .append(text.length())
                .append("/\"]\n");
    }
}
