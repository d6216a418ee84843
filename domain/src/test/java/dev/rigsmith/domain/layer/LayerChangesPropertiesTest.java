package dev.rigsmith.domain.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.layer.LayerDomain.Layers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for the differences of all layers. */
@Domain(LayerDomain.class)
@Domain(DomainContext.Global.class)
class LayerChangesPropertiesTest {

    private static List<PathChange> changes(Layers layers) {
        return LayerChanges.of(layers.all(), layers.all().size() / 2);
    }

    @Property
    void a_layer_that_is_all_below_changes_nothing(@ForAll Layers layers) {
        assertThat(LayerChanges.of(layers.all(), layers.all().size())).isEmpty();
    }

    @Property
    void a_layer_that_is_there_again_changes_nothing_but_what_it_puts_back(@ForAll Layers layers) {
        List<LayerEntry> top = layers.all().get(layers.all().size() - 1);
        FileTree once = FileTree.of(layers.all());
        assertThat(once.under(List.of(top)).entries()).isEqualTo(once.entries());
    }

    @Property
    void each_path_changes_once_and_none_is_a_mark(@ForAll Layers layers) {
        assertThat(changes(layers))
                .extracting(PathChange::path)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(changes(layers)).extracting(PathChange::path).noneMatch(path -> path.contains(".wh."));
    }

    @Property
    void only_what_upper_layers_speak_of_changes(@ForAll Layers layers) {
        List<String> spoken = layers
                .all()
                .subList(layers.all().size() / 2, layers.all().size())
                .stream()
                .flatMap(List::stream)
                .flatMap(entry -> entry.isOpaque()
                        ? Stream.of(entry.prefix())
                        : Stream.of(entry.isWhiteout() ? entry.gone() : entry.path()))
                .toList();
        assertThat(changes(layers))
                .allSatisfy(change -> assertThat(spoken)
                        .anyMatch(path -> path.isEmpty()
                                || change.path().equals(path)
                                || change.path().startsWith(path.endsWith("/") ? path : path + "/")));
    }

    @Property
    void the_changes_make_one_tree_of_the_other(@ForAll Layers layers) {
        int below = layers.all().size() / 2;
        FileTree before = FileTree.of(layers.all().subList(0, below));
        FileTree after = FileTree.of(layers.all());
        List<String> gone = paths(changes(layers), Change.Type.REMOVED);
        List<String> added = paths(changes(layers), Change.Type.ADDED);
        assertThat(Stream.concat(before.entries().keySet().stream(), added.stream())
                        .filter(path -> !gone.contains(path))
                        .collect(Collectors.toSet()))
                .isEqualTo(after.entries().keySet());
    }

    private static List<String> paths(List<PathChange> changes, Change.Type type) {
        return changes.stream()
                .filter(change -> change.type() == type)
                .map(PathChange::path)
                .toList();
    }

    @Property
    void groups_have_the_size_of_all_paths(@ForAll Layers layers, @ForAll @IntRange(min = 3, max = 12) int most) {
        List<PathChange> changes = changes(layers);
        List<SizedGroup> groups = SizedGroup.of(changes, most);
        assertThat(groups).hasSizeLessThanOrEqualTo(most);
        assertThat(groups.stream().mapToLong(SizedGroup::bytes).sum())
                .isEqualTo(changes.stream().mapToLong(PathChange::size).sum());
        assertThat(groups.stream().mapToInt(group -> group.paths().count()).sum())
                .isEqualTo(changes.size());
    }
}
