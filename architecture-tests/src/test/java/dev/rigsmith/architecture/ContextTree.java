package dev.rigsmith.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A context with the names that ignore rules stumble over. Directories have a mode that the builder would not choose, and
 * every file a size of its own, so that both are known again wherever they turn up.
 */
final class ContextTree {

    static final String DIRECTORY_MODE = "711";

    private static final List<String> ODD_NAMES = List.of(
            "a.md", "b.MD", ".md", ".hidden", "é", "日本", "😀", "a b", " a", "a+", "aa", "abc", "(1)", "a*", "[a]",
            "a\\b", "!a", "#a", "$v", "a{2}", "7", "nl\nx", "-x", "A", "a|b", "^a", "Qa", "a]");

    private static final List<String> INNER_NAMES = List.of(
            "a", "b", "ab", "keep", "a.md", ".md", "nl\nx", "d/a", "d/keep", "d/e/keep", "d/e/a.md", "d/a.md/ab");

    private static final List<String> OUTER_DIRECTORIES = List.of("a", "b", "ab", "dir", "日");

    private final Map<String, Integer> files = new TreeMap<>();
    private final List<String> directories = new ArrayList<>();

    ContextTree() {
        ODD_NAMES.forEach(this::addFile);
        for (String outer : OUTER_DIRECTORIES) {
            directories.addAll(List.of(outer, outer + "/d", outer + "/d/e", outer + "/d/a.md", outer + "/empty"));
            INNER_NAMES.forEach(name -> addFile(outer + "/" + name));
        }
    }

    private void addFile(String path) {
        files.put(path, files.size() + 1);
    }

    /** Paths and sizes. */
    Map<String, Integer> files() {
        return files;
    }

    List<String> directories() {
        return directories;
    }

    /** The file that has a size. */
    String fileOfSize(int size) {
        return files.entrySet().stream()
                .filter(entry -> entry.getValue() == size)
                .map(Map.Entry::getKey)
                .findAny()
                .orElseThrow();
    }

    /** Shell commands that make the tree in a directory which does not exist yet. */
    String script(String root) {
        String makeDirectories = directories.stream()
                .map(path -> "mkdir -m " + DIRECTORY_MODE + " " + quoted(path) + "\n")
                .collect(Collectors.joining());
        String makeFiles = files.entrySet().stream()
                .map(file -> "head -c " + file.getValue() + " /dev/zero >./" + quoted(file.getKey()) + "\n")
                .collect(Collectors.joining());
        return "mkdir " + quoted(root) + "\ncd " + quoted(root) + "\n" + makeDirectories + makeFiles
                + "ln -s a link\nln -s nowhere a.link\n";
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }
}
