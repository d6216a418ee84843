package dev.rigsmith.domain.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.key.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerChangesTest {

    private static final List<LayerEntry> BASE = List.of(
            directory("etc"),
            file("etc/passwd", 10),
            directory("usr/doc"),
            file("usr/doc/a", 3),
            file("usr/doc/b", 4),
            file("usr/docs", 5));

    private static LayerEntry directory(String path) {
        return new LayerEntry(path, true, 0, "755");
    }

    private static LayerEntry file(String path, long size) {
        return new LayerEntry(path, false, size, "644");
    }

    private static List<PathChange> changes(LayerEntry... upper) {
        return LayerChanges.of(List.of(BASE, List.of(upper)), 1);
    }

    private static PathChange added(String path, long size) {
        return new PathChange(Change.Type.ADDED, path, size);
    }

    private static PathChange modified(String path, long size) {
        return new PathChange(Change.Type.MODIFIED, path, size);
    }

    private static PathChange removed(String path, long size) {
        return new PathChange(Change.Type.REMOVED, path, size);
    }

    @Test
    void directories_that_are_only_listed_and_files_that_came_back_are_no_changes() {
        assertThat(changes(directory("etc"), file("etc/passwd", 10), file("etc/new", 1)))
                .containsExactly(added("etc/new", 1));
        assertThat(changes(new LayerEntry("etc", true, 0, "700"))).containsExactly(modified("etc", 0));
    }

    @Test
    void a_whiteout_takes_away_what_is_below_it_and_nothing_beside_it() {
        assertThat(changes(file("usr/.wh.doc", 0)))
                .containsExactly(removed("usr/doc", 0), removed("usr/doc/a", 3), removed("usr/doc/b", 4));
    }

    @Test
    void an_opaque_directory_keeps_only_what_its_own_layer_has() {
        assertThat(changes(file("usr/doc/a", 3), file("usr/doc/c", 1), file("usr/doc/.wh..wh..opq", 0)))
                .containsExactly(removed("usr/doc/b", 4), added("usr/doc/c", 1));
    }

    @Test
    void a_file_in_place_of_a_directory_is_all_that_is_there() {
        assertThat(changes(file("usr/doc", 9)))
                .containsExactly(modified("usr/doc", 9), removed("usr/doc/a", 3), removed("usr/doc/b", 4));
    }

    @Test
    void what_every_session_leaves_is_not_told() {
        assertThat(changes(
                        directory("etc/rigsmith"),
                        file("etc/rigsmith/rig.yaml", 99),
                        file("etc/hosts", 0),
                        file("etc/hostname", 6),
                        directory("run")))
                .containsExactly(added("etc/hostname", 6));
    }

    @Test
    void totals_are_of_what_is_there_now() {
        assertThat(ChangeTotals.of(changes(file("etc/passwd", 20), file("new", 1), file("usr/.wh.doc", 0))))
                .isEqualTo(new ChangeTotals(1, 1, 3, 21));
    }

    @Test
    void a_directory_with_a_line_of_its_own_does_not_take_the_size_of_another() {
        List<SizedGroup> groups = SizedGroup.of(changes(directory("a"), file("a/b", 5), file("etc/passwd", 7)), 10);
        assertThat(groups).extracting(group -> group.paths().path()).containsExactly("a", "a/b", "etc/passwd");
        assertThat(groups).extracting(SizedGroup::bytes).containsExactly(0L, 5L, 7L);
    }
}
