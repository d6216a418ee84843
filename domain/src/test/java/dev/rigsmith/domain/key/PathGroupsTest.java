package dev.rigsmith.domain.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PathGroupsTest {

    @Property
    void counts_add_up_and_lines_are_few(@ForAll("changes") List<Change> paths, @ForAll @IntRange(max = 30) int most) {
        List<PathGroup> groups = PathGroups.of(paths, most);

        assertThat(groups.stream().mapToInt(PathGroup::count).sum()).isEqualTo(paths.size());
        assertThat(groups).hasSizeLessThanOrEqualTo(Math.max(most, PathGroups.LEAST));
    }

    @Property
    void every_group_counts_exactly_what_it_names(
            @ForAll("changes") List<Change> paths, @ForAll @IntRange(max = 30) int most) {
        List<Change> left = new ArrayList<>(paths);
        List<PathGroup> innermostFirst = PathGroups.of(paths, most).stream()
                .sorted((one, other) -> other.path().length() - one.path().length())
                .toList();

        for (PathGroup group : innermostFirst) {
            List<Change> held = left.stream()
                    .filter(change -> change.type() == group.type() && group.holds(change.what()))
                    .filter(change -> group.count() > 1 || change.what().equals(group.path()))
                    .toList();
            assertThat(held).as("%s of %s", group, paths).hasSize(group.count());
            left.removeAll(held);
        }
        assertThat(left).isEmpty();
    }

    @Property
    void the_order_of_changes_does_not_count(
            @ForAll("changes") List<Change> paths, @ForAll @IntRange(max = 30) int most, @ForAll Random random) {
        List<Change> shuffled = new ArrayList<>(paths);
        Collections.shuffle(shuffled, random);

        assertThat(PathGroups.of(shuffled, most)).isEqualTo(PathGroups.of(paths, most));
    }

    @Property
    void few_paths_are_told_one_by_one(@ForAll("changes") List<Change> paths) {
        assertThat(PathGroups.of(paths, 200))
                .containsExactlyInAnyOrderElementsOf(paths.stream()
                        .map(change -> new PathGroup(change.type(), change.what(), 1))
                        .toList());
    }

    @Test
    void large_directories_are_told_by_their_number() {
        List<Change> changes = Stream.of(
                        files(Change.Type.MODIFIED, "src/main/", 1204),
                        files(Change.Type.ADDED, "lib/x/", 17),
                        files(Change.Type.ADDED, "lib/y/", 1),
                        files(Change.Type.REMOVED, "", 2))
                .flatMap(paths -> paths)
                .toList();

        assertThat(PathGroups.of(changes, 5))
                .containsExactly(
                        new PathGroup(Change.Type.REMOVED, "f0", 1),
                        new PathGroup(Change.Type.REMOVED, "f1", 1),
                        new PathGroup(Change.Type.ADDED, "lib/x", 17),
                        new PathGroup(Change.Type.ADDED, "lib/y/f0", 1),
                        new PathGroup(Change.Type.MODIFIED, "src/main", 1204));
    }

    @Test
    void a_directory_counts_among_what_is_below_it() {
        List<Change> changes = Stream.concat(
                        Stream.of(change(Change.Type.ADDED, "lib")), files(Change.Type.ADDED, "lib/", 17))
                .toList();

        assertThat(PathGroups.of(changes, 4)).containsExactly(new PathGroup(Change.Type.ADDED, "lib", 18));
    }

    /** Processor time, so that a busy machine does not count. */
    @Test
    void a_hundred_thousand_paths_take_no_time() {
        List<Change> changes = IntStream.range(0, 100_000)
                .mapToObj(i -> change(Change.Type.MODIFIED, "a/b/c" + i % 300 + "/d" + i % 7 + "/f" + i))
                .toList();
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        assertThat(PathGroups.of(changes, 20)).hasSizeLessThanOrEqualTo(20);
        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start))
                .isLessThan(Duration.ofSeconds(3));
    }

    private static Stream<Change> files(Change.Type type, String directory, int count) {
        return IntStream.range(0, count).mapToObj(i -> change(type, directory + "f" + i));
    }

    private static Change change(Change.Type type, String path) {
        return new Change(type, InputKind.PATH, path, "", "");
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<String> paths = Arbitraries.of("a", "b", "ab", "é", "a b")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(names -> String.join("/", names));
        return Combinators.combine(Arbitraries.of(Change.Type.class), paths)
                .as(PathGroupsTest::change)
                .list()
                .uniqueElements(Change::what)
                .ofMaxSize(120);
    }
}
