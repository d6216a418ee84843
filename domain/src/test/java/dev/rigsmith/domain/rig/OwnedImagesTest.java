package dev.rigsmith.domain.rig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.ImageReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnedImagesTest {

    private static final BuildKey KEY = new BuildKey("0123456789abcdef".repeat(4));

    @Test
    void names_are_fully_qualified_and_follow_the_pattern() {
        ShortName jvm = new ShortName("jvm");

        assertThat(OwnedImages.repository(RigKind.TEMPLATE, jvm)).hasToString("localhost/rig/template/jvm");
        assertThat(OwnedImages.latest(RigKind.EXTENDED, jvm)).hasToString("localhost/rig/extended/jvm:latest");
        assertThat(OwnedImages.ofKey(RigKind.PROJECT, jvm, KEY))
                .hasToString("localhost/rig/project/jvm:0123456789abcdef0123456789abcdef");
        assertThat(OwnedImages.pattern(RigKind.TEMPLATE)).isEqualTo("localhost/rig/template/*");
    }

    @Property
    void every_short_name_is_the_name_of_an_image_and_back(@ForAll RigKind kind, @ForAll("shortNames") ShortName name) {
        assertThat(OwnedImages.nameOf(kind, OwnedImages.latest(kind, name))).contains(name);
        assertThat(OwnedImages.nameOf(kind, OwnedImages.ofKey(kind, name, KEY))).isEmpty();
        ImageReference building = OwnedImages.whileBuilding(kind, name, KEY, "here");
        assertThat(building).isNotEqualTo(OwnedImages.ofKey(kind, name, KEY));
        assertThat(OwnedImages.isWhileBuilding(kind, name, building)).isTrue();
        assertThat(OwnedImages.scopeOfBuild(building)).contains("here");
        assertThat(OwnedImages.scopeOfBuild(OwnedImages.ofKey(kind, name, KEY))).isEmpty();
        assertThat(ImageReference.parse(name.value())).hasToString(name.value());
    }

    @Property(tries = 200)
    void an_image_belongs_to_one_kind(
            @ForAll RigKind kind, @ForAll RigKind other, @ForAll("shortNames") ShortName name) {
        assertThat(OwnedImages.nameOf(other, OwnedImages.latest(kind, name)).isPresent())
                .isEqualTo(kind == other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost/rig/template/a/b:latest",
                "localhost/rig/template/my.rig:latest",
                "localhost/rig/template/jvm",
                "localhost/rig/template/jvm:old",
                "quay.io/rig/template/jvm:latest",
                "localhost/x/rig/template/jvm:latest",
                "rig/template/jvm:latest",
                "localhost/rig/template/template:1",
                "localhost:5000/rig/template/jvm:latest"
            })
    void names_of_others_are_not_ours(String image) {
        assertThat(OwnedImages.nameOf(RigKind.TEMPLATE, ImageReference.parse(image)))
                .isEmpty();
    }

    @Provide
    Arbitrary<ShortName> shortNames() {
        Arbitrary<String> word =
                Arbitraries.strings().withChars("abz09").ofMinLength(1).ofMaxLength(10);
        return Combinators.combine(word, Arbitraries.of("", "-", "--", "_", "__"), word)
                .as((first, separator, last) -> new ShortName(first + separator + last));
    }
}
