package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every registry of rigs promises. */
public abstract class RigRegistryContract {

    /** A registry that holds these rigs. */
    protected abstract RigRegistry holding(List<RegisteredRig> rigs);

    /** A registry in which nothing was ever registered. */
    protected abstract RigRegistry untouched();

    @Test
    void nothing_registered_is_an_empty_answer() {
        assertThat(untouched().rigs()).isEmpty();
        assertThat(holding(List.of()).rigs()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_rig_of_any_kind_comes_back_whole(RigKind kind) {
        RegisteredRig rig = new RegisteredRig(
                "corp/base:1.0",
                kind,
                Optional.of(ImageReference.parse("registry.example.com:5000/corp/base:1.0")),
                Optional.of("corp/base"),
                Optional.of("Our base: \"the\" one\nand # only"));

        assertThat(holding(List.of(rig)).rigs()).containsExactly(Map.entry("corp/base:1.0", rig));
    }

    @Test
    void what_is_left_out_stays_out() {
        RegisteredRig rig = plain("bare");

        assertThat(holding(List.of(rig)).rigs()).containsEntry("bare", rig);
    }

    @Test
    void rigs_come_sorted_by_name() {
        assertThat(holding(List.of(plain("b"), plain("a"), plain("c"))).rigs().keySet())
                .containsExactly("a", "b", "c");
    }

    @Test
    void a_rig_is_there_once_it_is_added() {
        RigRegistry registry = untouched();
        registry.add(plain("b"), false);
        registry.add(plain("corp/base:1.0"), true);
        registry.add(plain("a"), false);

        assertThat(registry.rigs())
                .containsExactly(
                        Map.entry("a", plain("a")),
                        Map.entry("b", plain("b")),
                        Map.entry("corp/base:1.0", plain("corp/base:1.0")));
    }

    @Test
    void a_name_that_is_taken_is_refused_and_nothing_changes() {
        RigRegistry registry = holding(List.of(plain("a")));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> registry.add(described("a"), false))
                .withMessage("a rig named `a` is registered already")
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(ErrorId.NAME_TAKEN));
        assertThat(registry.rigs()).containsExactly(Map.entry("a", plain("a")));
    }

    @Test
    void a_rig_takes_the_place_of_another_when_it_is_to() {
        RigRegistry registry = holding(List.of(described("a"), plain("b")));
        registry.add(plain("a"), true);

        assertThat(registry.rigs()).containsExactly(Map.entry("a", plain("a")), Map.entry("b", plain("b")));
    }

    @Test
    void a_rig_that_is_taken_out_is_given_and_gone() {
        RigRegistry registry = holding(List.of(described("a"), plain("b")));

        assertThat(registry.remove("a")).contains(described("a"));
        assertThat(registry.remove("a")).isEmpty();
        assertThat(registry.rigs()).containsExactly(Map.entry("b", plain("b")));
        assertThat(registry.remove("b")).contains(plain("b"));
        assertThat(registry.rigs()).isEmpty();
    }

    @Test
    void nothing_is_taken_out_of_nothing() {
        assertThat(untouched().remove("a")).isEmpty();
        assertThat(holding(List.of(plain("b"))).remove("a")).isEmpty();
    }

    @Test
    void what_was_given_does_not_change_any_more() {
        RigRegistry registry = holding(List.of(plain("a")));
        SortedMap<String, RegisteredRig> before = registry.rigs();
        registry.add(plain("b"), false);

        assertThat(before).containsOnlyKeys("a");
    }

    @Test
    void of_many_threads_with_one_name_one_wins() {
        RigRegistry registry = untouched();
        long refused = IntStream.range(0, 8)
                .parallel()
                .filter(i -> isRefused(registry, described("same")))
                .count();

        assertThat(refused).isEqualTo(7);
        assertThat(registry.rigs()).containsOnlyKeys("same");
    }

    @Test
    void many_threads_lose_nothing() {
        RigRegistry registry = untouched();
        IntStream.range(0, 12).parallel().forEach(i -> registry.add(plain("rig-" + i), false));

        assertThat(registry.rigs()).hasSize(12);
    }

    private static boolean isRefused(RigRegistry registry, RegisteredRig rig) {
        try {
            registry.add(rig, false);
            return false;
        } catch (RefusedException taken) {
            return true;
        }
    }

    private static RegisteredRig described(String name) {
        return new RegisteredRig(
                name,
                RigKind.EXTENDED,
                Optional.of(ImageReference.parse("localhost/rig/extended/x:latest")),
                Optional.of("jvm"),
                Optional.of("what it is"));
    }

    private static RegisteredRig plain(String name) {
        return new RegisteredRig(name, RigKind.PREFAB, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
