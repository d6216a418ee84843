package dev.rigsmith.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.rig.ShortName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BuildOrderTest {

    private static ShortName name(String word) {
        return new ShortName(word);
    }

    /** Each rig is built on some of those with a lower number, so there is no circle. */
    @Provide
    Arbitrary<Map<ShortName, Set<ShortName>>> sound() {
        return Arbitraries.integers()
                .between(0, 9)
                .set()
                .ofMaxSize(6)
                .list()
                .ofMaxSize(10)
                .map(rows -> {
                    Map<ShortName, Set<ShortName>> bases = new TreeMap<>();
                    for (int i = 0; i < rows.size(); i++) {
                        Set<ShortName> below = new TreeSet<>();
                        for (int base : rows.get(i)) {
                            if (base < i) {
                                below.add(name("r" + base));
                            }
                        }
                        bases.put(name("r" + i), below);
                    }
                    return bases;
                });
    }

    @Property(tries = 300)
    void every_rig_comes_once_and_after_its_bases(@ForAll("sound") Map<ShortName, Set<ShortName>> bases) {
        List<ShortName> order = BuildOrder.of(bases.keySet(), bases);
        assertThat(order).containsExactlyInAnyOrderElementsOf(bases.keySet());
        bases.forEach(
                (rig, below) -> assertThat(order.subList(0, order.indexOf(rig))).containsAll(below));
    }

    @Property(tries = 300)
    void one_edge_back_makes_a_circle_that_is_named(@ForAll("sound") Map<ShortName, Set<ShortName>> bases) {
        int length = 3;
        IntStream.range(0, length).forEach(i -> bases.put(name("c" + i), Set.of(name("c" + (i + 1) % length))));
        assertThatThrownBy(() -> BuildOrder.of(bases.keySet(), bases))
                .isInstanceOf(RefusedException.class)
                .hasMessageEndingWith("`c0` → `c1` → `c2` → `c0`");
    }

    @Test
    void only_what_is_needed_is_there() {
        Map<ShortName, Set<ShortName>> bases =
                Map.of(name("top"), Set.of(name("base")), name("base"), Set.of(), name("other"), Set.of(name("base")));
        assertThat(BuildOrder.of(List.of(name("top")), bases)).containsExactly(name("base"), name("top"));
    }

    @Test
    void a_rig_that_is_built_on_itself_is_a_circle() {
        assertThatThrownBy(() -> BuildOrder.of(List.of(name("dev")), Map.of(name("dev"), Set.of(name("dev")))))
                .hasMessageContaining("`dev` → `dev`");
    }
}
