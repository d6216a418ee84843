package dev.rigsmith.domain.bundle;

import static dev.rigsmith.domain.bundle.BundleMember.CONTAINERFILE;
import static dev.rigsmith.domain.bundle.BundleMember.IMAGE;
import static dev.rigsmith.domain.bundle.BundleMember.MANIFEST;
import static dev.rigsmith.domain.bundle.BundleMember.SIGNATURE;
import static dev.rigsmith.domain.bundle.BundleMember.STORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.reference.ImageReference;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManifestRulesTest {

    @Test
    void one_format_and_one_version_are_read() {
        assertThat(ManifestRules.formFault("rigsmith-bundle", 1)).isEmpty();
        assertThat(ManifestRules.formFault("other", 1)).isPresent();
        assertThat(ManifestRules.formFault("rigsmith-bundle", 0)).isPresent();
        assertThat(ManifestRules.formFault("rigsmith-bundle", 2).orElseThrow()).contains("a newer one is needed");
    }

    @Test
    void members_are_named_once_in_order_and_without_the_manifest_itself() {
        assertThat(ManifestRules.fault(Manifests.of(STORY, CONTAINERFILE, IMAGE)))
                .isEmpty();
        assertThat(ManifestRules.fault(Manifests.of(STORY, IMAGE, CONTAINERFILE)))
                .isPresent();
        assertThat(ManifestRules.fault(Manifests.of(STORY, STORY, IMAGE))).isPresent();
        assertThat(ManifestRules.fault(Manifests.of(STORY))).isPresent();
        assertThat(ManifestRules.fault(Manifests.of(IMAGE))).isPresent();
        assertThat(ManifestRules.fault(Manifests.of(STORY, MANIFEST, IMAGE))).isPresent();
        assertThat(ManifestRules.fault(Manifests.of(STORY, SIGNATURE, IMAGE))).isPresent();
    }

    @Test
    void sizes_have_bounds() {
        assertThat(ManifestRules.sizeFault(STORY, 0)).isEmpty();
        assertThat(ManifestRules.sizeFault(STORY, STORY.largest())).isEmpty();
        assertThat(ManifestRules.sizeFault(STORY, STORY.largest() + 1)).isPresent();
        assertThat(ManifestRules.sizeFault(IMAGE, -1)).isPresent();
    }

    @Test
    void a_foundation_has_layers() {
        BundleManifest sound = Manifests.of(STORY, IMAGE);
        ThinBase empty = new ThinBase(ImageReference.parse("localhost/a:1"), Manifests.IMAGE, List.of());

        assertThat(ManifestRules.fault(Manifests.of(sound.entries(), Optional.of(empty))))
                .isPresent();
    }
}
