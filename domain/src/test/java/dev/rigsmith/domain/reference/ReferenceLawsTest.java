package dev.rigsmith.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

@Domain(ReferenceDomain.class)
@Domain(DomainContext.Global.class)
class ReferenceLawsTest {

    @Property
    void a_valid_text_parses_into_its_parts(@ForAll TypedReference typed) {
        ImageReference parsed = ImageReference.parse(typed.text());

        assertThat(parsed.repository().host()).isEqualTo(typed.host());
        assertThat(parsed.repository().path()).isEqualTo(typed.path());
        assertThat(parsed.repository()).hasToString(typed.name());
        assertThat(parsed.tag().map(Tag::toString)).isEqualTo(typed.tag());
        assertThat(parsed.digest().map(Digest::toString)).isEqualTo(typed.digest());
        assertThat(parsed).hasToString(typed.text());
        assertThat(parsed.isFullyQualified()).isEqualTo(typed.host().isPresent());
        coverShapes(parsed);
    }

    @Property
    void parsing_the_text_gives_the_reference_back(@ForAll ImageReference reference) {
        assertThat(ImageReference.parse(reference.toString()))
                .isEqualTo(reference)
                .hasSameHashCodeAs(reference);
        assertThat(Repository.parse(reference.repository().toString())).isEqualTo(reference.repository());
    }

    @Property
    void references_are_equal_exactly_when_their_texts_are(@ForAll ImageReference one, @ForAll ImageReference other) {
        assertThat(one.equals(other)).isEqualTo(one.toString().equals(other.toString()));
    }

    @Property
    void broken_references_are_refused(@ForAll BrokenReference broken) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ImageReference.parse(broken.text()))
                .satisfies(ReferenceLawsTest::isWellFormed);
        assertThat(ImageReference.tryParse(broken.text())).isEmpty();
    }

    @Property
    void any_string_is_a_reference_or_a_typed_refusal(@ForAll String text) {
        try {
            assertThat(ImageReference.parse(text)).hasToString(text);
        } catch (InvalidInputException refused) {
            isWellFormed(refused);
        }
    }

    @Property
    void canonical_is_full_and_idempotent(@ForAll ImageReference reference) {
        ImageReference canonical = reference.canonical();

        assertThat(canonical.isFullyQualified()).isTrue();
        assertThat(canonical.tag().isPresent() || canonical.digest().isPresent())
                .isTrue();
        assertThat(canonical.canonical()).isEqualTo(canonical);
        assertThat(ImageReference.parse(canonical.toString())).isEqualTo(canonical);
    }

    @Property
    void familiar_means_the_same_and_is_never_longer(@ForAll ImageReference reference) {
        String familiar = reference.familiar();

        assertThat(ImageReference.parse(familiar).canonical()).isEqualTo(reference.canonical());
        assertThat(familiar).hasSizeLessThanOrEqualTo(reference.toString().length());
        assertThat(ImageReference.parse(familiar).familiar()).isEqualTo(familiar);
    }

    @Property
    void changing_one_part_leaves_the_others(@ForAll ImageReference reference, @ForAll Tag tag, @ForAll Digest digest) {
        assertThat(reference.withDigest(digest).withTag(tag))
                .isEqualTo(ImageReference.of(reference.repository(), Optional.of(tag), Optional.of(digest)))
                .isEqualTo(reference.withDigest(digest).withTag(tag).withTag(tag));
        assertThat(reference.withDigest(digest).tag()).isEqualTo(reference.tag());
        assertThat(reference.withTag(tag).digest()).isEqualTo(reference.digest());
        assertThat(reference.withTag(tag).withoutTagAndDigest())
                .hasToString(reference.repository().toString());
    }

    private static void coverShapes(ImageReference reference) {
        Statistics.label("shape").collect(reference.getClass().getSimpleName()).coverage(shapes -> {
            shapes.check(NamedReference.class.getSimpleName()).percentage(share -> share > 5);
            shapes.check(TaggedReference.class.getSimpleName()).percentage(share -> share > 5);
            shapes.check(DigestedReference.class.getSimpleName()).percentage(share -> share > 5);
            shapes.check(TaggedDigestedReference.class.getSimpleName()).percentage(share -> share > 5);
        });
        Statistics.label("qualified")
                .collect(reference.isFullyQualified())
                .coverage(kinds -> kinds.check(false).percentage(share -> share > 20));
    }

    private static void isWellFormed(InvalidInputException refused) {
        assertThat(refused.id()).isIn(ErrorId.INVALID_REFERENCE, ErrorId.INVALID_DIGEST);
        assertThat(refused.remedy()).isNotBlank().hasSizeLessThan(300);
        assertThat(refused.getMessage()).hasSizeLessThan(400);
    }
}
