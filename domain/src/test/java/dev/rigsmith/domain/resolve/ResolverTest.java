package dev.rigsmith.domain.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.key.InputKind;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigAction;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigStatus;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.settings.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Resolution by example: what a user would see. */
class ResolverTest {

    private static final BuildKey KEY = new BuildKey("1".repeat(64));
    private static final ImageId ID = new ImageId("a".repeat(64));
    private static final String PROJECT_IMAGE = "localhost/rig/project/dev:" + "1".repeat(32);

    @Test
    void a_tag_without_the_label_of_the_key_is_not_believed() {
        Resolution resolution = Resolver.resolve("dev", project(known(), image(PROJECT_IMAGE, "2".repeat(64))));

        assertThat(resolution.action()).isEqualTo(RigAction.BUILD);
        assertThat(resolution.status()).isEqualTo(RigStatus.UNPREPARED);
        assertThat(lastStep(resolution).saw())
                .isEqualTo("declared in rigsmith.yaml; the image of that name was not built from the key");
    }

    @Test
    void a_label_that_only_begins_like_the_key_is_not_believed() {
        Resolution resolution = Resolver.resolve("dev", project(known(), image(PROJECT_IMAGE, "1".repeat(32))));

        assertThat(resolution.action()).isEqualTo(RigAction.BUILD);
    }

    @Test
    void the_image_of_the_key_is_ready() {
        Resolution resolution = Resolver.resolve("dev", project(known(), image(PROJECT_IMAGE, KEY.hex())));

        assertThat(resolution.action()).isEqualTo(RigAction.NONE);
        assertThat(resolution.image()).hasToString(PROJECT_IMAGE);
        assertThat(resolution.containerfile()).contains("Containerfile");
    }

    @Test
    void a_stale_rig_says_what_changed() {
        List<Change> changes = List.of(
                new Change(Change.Type.MODIFIED, InputKind.ARG, "NODE", "20", "22"),
                new Change(Change.Type.MODIFIED, InputKind.PATH, "a", "", ""),
                new Change(Change.Type.ADDED, InputKind.PATH, "b", "", ""));
        Currency currency = new Currency.Known(KEY, Optional.of(ID), changes);

        Resolution resolution = Resolver.resolve("dev", project(currency, image("localhost/old:1", "2".repeat(64))));

        assertThat(resolution.status()).isEqualTo(RigStatus.STALE);
        assertThat(resolution.changes()).isEqualTo(changes);
        assertThat(lastStep(resolution).saw())
                .isEqualTo("declared in rigsmith.yaml; inputs changed since: arg NODE, 2 paths");
    }

    @Test
    void a_fully_qualified_reference_is_itself_whatever_the_registry_holds() {
        RegisteredRig row = row("jvm", RigKind.EXTENDED, Optional.empty(), Optional.empty());
        Facts facts = facts(LocalImages.none(), Map.of("quay.io/jvm", row));

        Resolution resolution = Resolver.resolve("quay.io/jvm", facts);

        assertThat(resolution.kind()).isEqualTo(RigKind.PREFAB);
        assertThat(resolution.image()).hasToString("quay.io/jvm");
        assertThat(resolution.trail()).hasSize(7);
    }

    @Test
    void a_registered_template_that_was_found_is_built_from_its_containerfile() {
        RegisteredRig row = row("jvm", RigKind.TEMPLATE, Optional.empty(), Optional.of("docker.io/library/jvm"));
        Facts facts = new Facts(
                Optional.of(LocalImages.none()),
                Optional.empty(),
                Map.of("jvm", row),
                Map.of(new ShortName("jvm"), new TemplateFacts("jvm/Containerfile", known())),
                Settings.none());

        Resolution resolution = Resolver.resolve("jvm", facts);

        assertThat(resolution.action()).isEqualTo(RigAction.BUILD);
        assertThat(resolution.containerfile()).contains("jvm/Containerfile");
    }

    @Test
    void a_template_image_hides_an_extended_rig_of_the_same_name() {
        LocalImages images = LocalImages.of(List.of(
                image("localhost/rig/template/jvm:latest", KEY.hex()),
                new LocalImage(
                        new ImageId("b".repeat(64)),
                        Set.of(ImageReference.parse("localhost/rig/extended/jvm:latest")),
                        List.of(),
                        Map.of(),
                        1,
                        Instant.EPOCH)));
        Facts facts = facts(images, Map.of());

        assertThat(Resolver.resolve("jvm", facts).kind()).isEqualTo(RigKind.TEMPLATE);
        assertThat(Catalogue.of(facts).extended())
                .singleElement()
                .satisfies(rig -> assertThat(rig.hiddenBy()).contains(RigKind.TEMPLATE))
                .satisfies(rig -> assertThat(rig.status()).isEqualTo(RigStatus.READY));
    }

    @Test
    void a_port_is_no_tag_and_a_digest_beside_a_tag_decides_alone() {
        String digest = "@sha256:" + "d".repeat(64);
        LocalImages images = LocalImages.of(List.of(new LocalImage(
                ID,
                Set.of(ImageReference.parse("reg.example.com:5000/base:latest")),
                List.of(ImageReference.parse("reg.example.com:5000/base" + digest)),
                Map.of(),
                1,
                Instant.EPOCH)));
        Facts facts = facts(images, Map.of());

        assertThat(status("reg.example.com:5000/base", facts)).isEqualTo(RigStatus.READY);
        assertThat(status("reg.example.com:5000/base:gone" + digest, facts)).isEqualTo(RigStatus.READY);
        assertThat(status("reg.example.com:5000/base:gone", facts)).isEqualTo(RigStatus.UNPREPARED);
        assertThat(status("reg.example.com:5001/base", facts)).isEqualTo(RigStatus.UNPREPARED);
        assertThat(status("reg.example.com:5000/base:latest@sha256:" + "e".repeat(64), facts))
                .isEqualTo(RigStatus.UNPREPARED);
    }

    private static RigStatus status(String word, Facts facts) {
        return Resolver.resolve(word, facts).status();
    }

    private static Step lastStep(Resolution resolution) {
        return resolution.trail().get(resolution.trail().size() - 1);
    }

    private static Currency known() {
        return new Currency.Known(KEY, Optional.empty(), List.of());
    }

    private static Facts project(Currency currency, LocalImage image) {
        ProjectFacts project =
                new ProjectFacts("rigsmith.yaml", Map.of("dev", new ProjectRig.Built("Containerfile", currency)));
        return new Facts(
                Optional.of(LocalImages.of(List.of(image))), Optional.of(project), Map.of(), Map.of(), Settings.none());
    }

    private static Facts facts(LocalImages images, Map<String, RegisteredRig> registered) {
        return new Facts(Optional.of(images), Optional.empty(), registered, Map.of(), Settings.none());
    }

    private static LocalImage image(String name, String label) {
        return new LocalImage(
                ID, Set.of(ImageReference.parse(name)), List.of(), Map.of("dev.rigsmith.key", label), 1, Instant.EPOCH);
    }

    private static RegisteredRig row(
            String name, RigKind kind, Optional<ImageReference> image, Optional<String> source) {
        return new RegisteredRig(name, kind, image, source, Optional.empty());
    }
}
