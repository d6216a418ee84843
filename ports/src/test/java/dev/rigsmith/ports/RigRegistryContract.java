package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import java.util.List;
import java.util.Optional;
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

        assertThat(holding(List.of(rig)).rigs()).containsExactly(java.util.Map.entry("corp/base:1.0", rig));
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

    private static RegisteredRig plain(String name) {
        return new RegisteredRig(name, RigKind.PREFAB, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
