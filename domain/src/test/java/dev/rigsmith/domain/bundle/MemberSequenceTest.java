package dev.rigsmith.domain.bundle;

import static dev.rigsmith.domain.bundle.BundleMember.CONTAINERFILE;
import static dev.rigsmith.domain.bundle.BundleMember.IMAGE;
import static dev.rigsmith.domain.bundle.BundleMember.MANIFEST;
import static dev.rigsmith.domain.bundle.BundleMember.SIGNATURE;
import static dev.rigsmith.domain.bundle.BundleMember.STORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MemberSequenceTest {

    private static Optional<String> fault(List<BundleMember> members) {
        MemberSequence sequence = MemberSequence.begun();
        for (BundleMember member : members) {
            Optional<String> fault = sequence.fault(member);
            if (fault.isPresent()) {
                return fault;
            }
            sequence = sequence.with(member);
        }
        return sequence.missing(Optional.empty());
    }

    @Test
    void our_bundles_have_one_order() {
        assertThat(fault(List.of(STORY, MANIFEST, SIGNATURE, CONTAINERFILE, IMAGE)))
                .isEmpty();
        assertThat(fault(List.of(STORY, MANIFEST, IMAGE))).isEmpty();
        assertThat(fault(List.of(STORY, MANIFEST, IMAGE, CONTAINERFILE)))
                .contains("member Containerfile stands behind image.tar");
    }

    @Test
    void bundles_of_kanibako_have_the_containerfile_anywhere() {
        assertThat(fault(List.of(STORY, IMAGE))).isEmpty();
        assertThat(fault(List.of(STORY, IMAGE, CONTAINERFILE))).isEmpty();
        assertThat(fault(List.of(STORY, CONTAINERFILE, IMAGE))).isEmpty();
        assertThat(fault(List.of(STORY, CONTAINERFILE, MANIFEST, IMAGE)))
                .contains("member manifest.json stands behind Containerfile");
    }

    @Test
    void what_is_promised_has_to_come() {
        MemberSequence sequence = new MemberSequence(List.of(STORY, MANIFEST, IMAGE));

        assertThat(sequence.missing(Optional.of(Manifests.of(STORY, IMAGE)))).isEmpty();
        assertThat(sequence.missing(Optional.of(Manifests.of(STORY, CONTAINERFILE, IMAGE))))
                .contains("member Containerfile is missing");
    }

    @Property
    void whatever_is_taken_begins_with_the_story_and_has_an_image_and_nothing_twice(
            @ForAll @Size(max = 6) List<BundleMember> members) {
        if (fault(members).isEmpty()) {
            assertThat(members).startsWith(STORY).contains(IMAGE).hasSameSizeAs(new HashSet<>(members));
            assertThat(members.indexOf(MANIFEST)).isIn(-1, 1);
        }
    }
}
