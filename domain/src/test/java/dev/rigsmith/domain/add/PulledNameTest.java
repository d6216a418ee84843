package dev.rigsmith.domain.add;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.ReferenceDomain;
import dev.rigsmith.domain.reference.TypedReference;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PulledNameTest {

    private static PulledName of(String reference) {
        return new PulledName(ImageReference.parse(reference), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "registry.example.com/team/mine:1, mine, team/mine:1",
        "registry.example.com:5000/mine, mine, mine",
        "registry.example.com/team/mine:latest, mine, team/mine",
        "registry.example.com/a.b/mine, mine, mine",
    })
    void a_rig_is_named_after_what_was_typed(String reference, String extended, String prefab) {
        assertThat(of(reference).ofExtended()).hasToString(extended);
        assertThat(of(reference).ofPrefab()).isEqualTo(prefab);
    }

    @Test
    void names_that_cannot_be_are_refused_with_the_way_to_choose_one() {
        expectRefused(of("registry.example.com/my.tool")::ofExtended);
        expectRefused(new PulledName(ImageReference.parse("a.io/b"), Optional.of("corp/base:1"))::ofExtended);
        expectRefused(new PulledName(ImageReference.parse("a.io/b"), Optional.of("../x"))::ofPrefab);
        expectRefused(new PulledName(ImageReference.parse("a.io/b"), Optional.of(""))::ofPrefab);
    }

    private static void expectRefused(Runnable naming) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(naming::run)
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(ErrorId.INVALID_NAME))
                .satisfies(refused -> assertThat(refused.remedy()).contains("rig pull REF NAME"));
    }

    /** So that no reference is pulled in vain. */
    @Property
    @Domain(ReferenceDomain.class)
    void every_reference_gives_a_prefab_a_name(@ForAll TypedReference typed) {
        ImageReference reference = ImageReference.parse(typed.text());

        String name = new PulledName(reference, Optional.empty()).ofPrefab();

        assertThat(new NewName(name, true).ofPrefab()).isEqualTo(name);
    }
}
