package dev.rigsmith.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.key.InputKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangeLinesTest {

    @Test
    void few_changes_have_a_line_each() {
        assertThat(ChangeLines.of(List.of(
                        new Change(Change.Type.MODIFIED, InputKind.CONTAINERFILE, "", "", ""),
                        new Change(Change.Type.MODIFIED, InputKind.ARG, "NODE", "20", "22"),
                        new Change(Change.Type.REMOVED, InputKind.LABEL, "team", "core", ""),
                        path(Change.Type.ADDED, "lib/x"),
                        path(Change.Type.REMOVED, "a\nb"))))
                .containsExactly(
                        "M containerfile", "M arg NODE   20 → 22", "D label team   was core", "D a\\u000ab", "A lib/x");
    }

    @Test
    void thousands_of_paths_are_told_by_directory_and_hide_nothing_else() {
        List<Change> changes = new ArrayList<>();
        IntStream.range(0, 40)
                .mapToObj(i -> new Change(Change.Type.ADDED, InputKind.ARG, "A" + i, "", "x"))
                .forEach(changes::add);
        paths(Change.Type.MODIFIED, "src/", 1204).forEach(changes::add);
        paths(Change.Type.ADDED, "lib/x/", 31).forEach(changes::add);
        changes.add(path(Change.Type.REMOVED, "README"));
        List<String> lines = ChangeLines.of(changes);

        assertThat(lines.subList(0, 40)).allMatch(line -> line.startsWith("A arg A"));
        assertThat(lines.subList(40, lines.size()))
                .containsExactly(
                        "D README", "A lib/x/   31 paths", "M src/   1,204 paths", "  each path with --format json");
        assertThat(ChangeLines.summary(changes)).isEqualTo("1,276 inputs changed");
    }

    @Test
    void paths_with_nothing_in_common_are_in_the_context() {
        assertThat(ChangeLines.of(paths(Change.Type.ADDED, "", 2000).toList()))
                .containsExactly("A ./   2,000 paths", "  each path with --format json");
    }

    private static Stream<Change> paths(Change.Type type, String directory, int count) {
        return IntStream.range(0, count).mapToObj(i -> path(type, directory + "f" + i));
    }

    private static Change path(Change.Type type, String path) {
        return new Change(type, InputKind.PATH, path, "", "");
    }
}
