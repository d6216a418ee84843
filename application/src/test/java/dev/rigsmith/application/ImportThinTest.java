package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.bundle.BundleHead;
import dev.rigsmith.domain.bundle.BundleManifest;
import dev.rigsmith.domain.bundle.ThinBase;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.VerifiedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bundles that leave out what is below them. */
class ImportThinTest {

    private static final Path FILE = Path.of("/here/mine.rig.tgz");
    private static final String MADE_HERE = "localhost/rig/template/jvm:latest";
    private static final String PUBLISHED = "registry.example.com/jvm:1";
    private static final List<Sha256> LAYERS = List.of(new Sha256("7".repeat(64)));

    private final Workbench bench = new Workbench();

    @AfterEach
    void nothing_stays_open() {
        assertThat(bench.received.open()).isEmpty();
    }

    /** A bundle of image 1 that needs image 7. */
    private void bundle(String reference, String foundationName) {
        Story story = new Story(
                new Session(
                        "mine",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Session.SHELL,
                        List.of()),
                Optional.of(new Foundation(Origin.named(foundationName), Optional.empty(), LAYERS)),
                List.of());
        ThinBase base = new ThinBase(ImageReference.parse(reference), Workbench.id("7"), LAYERS);
        BundleManifest manifest = new BundleManifest(Workbench.id("1"), List.of(), Optional.of(base));
        bench.sources.file(FILE.toString(), "\0bundle");
        bench.received.add(
                FILE,
                new BundleHead(
                        bench.stories.write(story),
                        Optional.of(new BundleHead.Statement(manifest, Octets.ofText("{}"), Optional.empty())),
                        100),
                new VerifiedImage(
                        Path.of("/layouts/1"), Workbench.id("1"), Platform.parse("linux/amd64"), Map.of(), 10),
                new Sha256("d".repeat(64)));
    }

    private static ImportRequest request() {
        return new ImportRequest(FILE.toString(), Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    private Imported bring() {
        return bench.useCases().importRig().bring(request());
    }

    private void expectRefused(ErrorId id, String... parts) {
        assertThatExceptionOfType(RigsmithException.class)
                .isThrownBy(this::bring)
                .satisfies(refused -> assertThat(refused.getMessage() + "\n" + refused.remedy())
                        .contains(parts))
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(id));
        assertThat(bench.registry.rigs()).isEmpty();
        assertThat(bench.calls("load")).isZero();
    }

    @Test
    void a_foundation_that_is_here_is_found_by_its_id() {
        bench.local("localhost/other/name:1", "7");
        bundle(MADE_HERE, "jvm");

        assertThat(bring().outcome()).isEqualTo(Imported.Outcome.IMPORTED);
        assertThat(bench.calls("pull")).isZero();
    }

    @Test
    void a_foundation_that_only_this_machine_could_have_is_asked_for() {
        bundle(MADE_HERE, "jvm");
        bench.received.damage(FILE, "it is damaged");

        expectRefused(ErrorId.MISSING_IMAGE, "of `jvm`, which is not here", "rig prep jvm");
    }

    @Test
    void a_foundations_name_that_is_none_is_no_advice() {
        bundle(MADE_HERE, "x; rm -rf ~");

        expectRefused(ErrorId.MISSING_IMAGE, "rig prep " + MADE_HERE);
    }

    @Test
    void a_published_foundation_is_pulled_when_all_else_is_right() {
        bench.remote(PUBLISHED, "7");
        bundle(PUBLISHED, "jvm");

        Imported plan = bench.useCases().importRig().plan(request());
        assertThat(plan.commands()).hasSize(4).first().asString().contains("pull", PUBLISHED);
        assertThat(bench.calls("pull")).isZero();
        assertThat(bring().outcome()).isEqualTo(Imported.Outcome.IMPORTED);
        assertThat(bench.calls("pull")).isEqualTo(1);
        assertThat(bring().outcome()).isEqualTo(Imported.Outcome.UNCHANGED);
        assertThat(bench.calls("pull")).isEqualTo(1);
    }

    @Test
    void nothing_is_pulled_for_a_damaged_bundle() {
        bench.remote(PUBLISHED, "7");
        bundle(PUBLISHED, "jvm");
        bench.received.damage(FILE, "it is damaged");

        expectRefused(ErrorId.INVALID_ARCHIVE, "it is damaged");
        assertThat(bench.calls("pull")).isZero();
    }

    @Test
    void a_foundation_that_moved_on_is_not_taken() {
        bench.remote(PUBLISHED, "8");
        bundle(PUBLISHED, "jvm");

        expectRefused(ErrorId.MISSING_IMAGE, "needs image 777777777777", "is 888888888888 by now", "without --thin");
    }

    @Test
    void a_foundation_of_other_layers_is_not_believed() {
        bench.local(MADE_HERE, "7");
        bench.contents.layers(Workbench.id("7"), List.of(new Sha256("8".repeat(64))));
        bundle(MADE_HERE, "jvm");

        expectRefused(ErrorId.INVALID_ARCHIVE, "other layers than its manifest says");
    }

    @Test
    void what_a_bundle_says_is_told_without_its_foundation() {
        bundle(MADE_HERE, "jvm");
        bench.received.damage(FILE, "it is damaged");
        DescribeBundle describing = bench.useCases().describeBundle();

        assertThat(describing.describe(FILE.toString()).story().name()).isEqualTo("mine");
        assertThat(describing.isMeant(FILE.toString())).isTrue();
        assertThat(describing.isMeant("never-there.rig.tgz")).isTrue();
        assertThat(describing.isMeant("./never-there")).isFalse();
        assertThat(describing.isMeant("mine")).isFalse();
        assertThat(describing.isMeant("corp/base:1.0")).isFalse();
    }
}
