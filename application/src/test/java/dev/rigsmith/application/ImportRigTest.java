package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.bundle.BundleHead;
import dev.rigsmith.domain.bundle.BundleManifest;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.InMemoryVerifyKeys;
import dev.rigsmith.ports.VerifiedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportRigTest {

    private static final Path FILE = Path.of("/here/mine.rig.tgz");
    private static final Sha256 DIGEST = new Sha256("d".repeat(64));
    private static final String LATEST = "localhost/rig/extended/mine:latest";
    private static final Octets MANIFEST = Octets.ofText("{the manifest}");

    private final Workbench bench = new Workbench();

    @AfterEach
    void nothing_stays_open() {
        assertThat(bench.received.open()).isEmpty();
        assertThat(bench.owned()).noneMatch(name -> name.contains(":extending-"));
    }

    private static Story story(String name, Optional<String> message) {
        return new Story(
                new Session(
                        name,
                        Optional.of(Origin.named("jvm")),
                        Optional.empty(),
                        message,
                        Optional.empty(),
                        Optional.empty(),
                        Session.SHELL,
                        List.of(Step.of("make"), Step.of("make install"))),
                Optional.empty(),
                List.of());
    }

    private static Story mine() {
        return story("mine", Optional.of("tuned"));
    }

    private static VerifiedImage image(String digit, Map<String, String> labels) {
        return new VerifiedImage(
                Path.of("/layouts", digit), Workbench.id(digit), Platform.parse("linux/amd64"), labels, 1_000);
    }

    private BundleHead head(Story story, String digit, Optional<Octets> signature) {
        BundleManifest manifest = new BundleManifest(Workbench.id(digit), List.of(), Optional.empty());
        return new BundleHead(
                bench.stories.write(story),
                Optional.of(new BundleHead.Statement(manifest, MANIFEST, signature)),
                5_000);
    }

    /** Puts a bundle of an image there. */
    private void bundle(Story story, String digit) {
        bundle(head(story, digit, Optional.empty()), image(digit, Map.of()));
    }

    private void bundle(BundleHead head, VerifiedImage image) {
        bench.sources.file(FILE.toString(), "\0bundle");
        bench.received.add(FILE, head, image, DIGEST);
    }

    private static ImportRequest request() {
        return new ImportRequest("mine.rig.tgz", Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    private static ImportRequest as(String name) {
        return new ImportRequest("mine.rig.tgz", Optional.of(name), false, Optional.empty(), Optional.empty());
    }

    private static ImportRequest forced() {
        return new ImportRequest("mine.rig.tgz", Optional.empty(), true, Optional.empty(), Optional.empty());
    }

    private static ImportRequest expecting(Sha256 digest) {
        return new ImportRequest("mine.rig.tgz", Optional.empty(), false, Optional.of(digest), Optional.empty());
    }

    private static ImportRequest verifying(String key) {
        return new ImportRequest("mine.rig.tgz", Optional.empty(), false, Optional.empty(), Optional.of(key));
    }

    private Imported bring(ImportRequest request) {
        return bench.useCases().importRig().bring(request);
    }

    private Object state() {
        return List.of(bench.store.content(), bench.registry.rigs());
    }

    private void expectRefused(ErrorId id, ImportRequest request, String... parts) {
        Object before = state();
        assertThatExceptionOfType(RigsmithException.class)
                .isThrownBy(() -> bring(request))
                .satisfies(refused -> assertThat(refused.getMessage() + "\n" + refused.remedy())
                        .contains(parts))
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(id));
        assertThat(state()).isEqualTo(before);
        assertThat(bench.received.open()).isEmpty();
    }

    @Test
    void a_bundle_becomes_an_extended_rig_of_its_storys_name() {
        bundle(mine(), "1");

        Imported rig = bring(request());

        assertThat(rig.outcome()).isEqualTo(Imported.Outcome.IMPORTED);
        assertThat(rig.name()).isEqualTo("mine");
        assertThat(rig.digest()).isEqualTo(DIGEST);
        assertThat(rig.size()).isEqualTo(5_000);
        assertThat(rig.from()).contains("jvm");
        assertThat(rig.recipe()).isEqualTo(2);
        assertThat(rig.warnings()).isEmpty();
        assertThat(bench.image(LATEST)).contains(Workbench.id("1"));
        assertThat(bench.registry.rigs().get("mine"))
                .isEqualTo(new RegisteredRig(
                        "mine", RigKind.EXTENDED, Optional.of(rig.image()), Optional.of("jvm"), Optional.of("tuned")));
    }

    @Test
    void standard_input_is_imported_as_well() {
        bench.received.addInput(head(mine(), "1", Optional.empty()), image("1", Map.of()), DIGEST);

        bring(new ImportRequest("-", Optional.of("other"), false, Optional.empty(), Optional.empty()));

        assertThat(bench.image("localhost/rig/extended/other:latest")).contains(Workbench.id("1"));
    }

    @Test
    void what_is_there_already_is_no_error_and_stays() {
        bundle(mine(), "1");
        bring(request());
        Object before = state();

        assertThat(bring(request()).outcome()).isEqualTo(Imported.Outcome.UNCHANGED);
        assertThat(state()).isEqualTo(before);
        assertThat(bench.calls("load")).isEqualTo(1);
    }

    @Test
    void an_image_that_lost_its_row_gets_it_back() {
        bundle(mine(), "1");
        bring(request());
        bench.registry.remove("mine");

        assertThat(bring(request()).outcome()).isEqualTo(Imported.Outcome.IMPORTED);
        assertThat(bench.registry.rigs()).containsKey("mine");
    }

    @Test
    void another_rig_of_the_name_is_replaced_only_on_demand_and_its_image_kept() {
        bundle(mine(), "1");
        bring(request());
        bundle(mine(), "2");

        expectRefused(ErrorId.NAME_TAKEN, request(), "`mine`", "--force", "--as=NAME");
        Imported rig = bring(forced());

        assertThat(rig.warnings()).anyMatch(note -> note.contains("is kept as localhost/rig/extended/mine:"));
        assertThat(bench.image(LATEST)).contains(Workbench.id("2"));
        assertThat(bench.store.content().all()).hasSize(2);
    }

    @Test
    void a_name_is_claimed_before_anything_large_is_read() {
        bench.register("mine", RigKind.PREFAB, Optional.of("docker.io/a:1"), Optional.empty());
        bundle(mine(), "1");
        bench.received.damage(FILE, "it is damaged");

        expectRefused(ErrorId.NAME_TAKEN, request(), "prefab");
        expectRefused(ErrorId.INVALID_ARCHIVE, as("other"), "it is damaged");
    }

    @Test
    void names_that_cannot_be_a_rigs_are_refused() {
        bundle(story("../x", Optional.empty()), "1");

        expectRefused(ErrorId.INVALID_NAME, request(), "`../x`", "--as=NAME");
        expectRefused(ErrorId.INVALID_NAME, as("Not-Short"), "`Not-Short`");
        assertThat(bring(as("x")).name()).isEqualTo("x");
    }

    @Test
    void another_file_than_expected_is_refused() {
        bundle(mine(), "1");
        bench.received.damage(FILE, "it is damaged");

        expectRefused(
                ErrorId.DIGEST_MISMATCH, expecting(new Sha256("e".repeat(64))), "wanted sha256:eee", "sha256:ddd");
        bundle(mine(), "1");
        assertThat(bring(expecting(DIGEST)).outcome()).isEqualTo(Imported.Outcome.IMPORTED);
    }

    @Test
    void a_plan_checks_everything_and_does_nothing() {
        bundle(mine(), "1");
        Object before = state();

        Imported plan = bench.useCases().importRig().plan(request());

        assertThat(plan.commands()).hasSize(3);
        assertThat(plan.commands().get(0)).contains("skopeo");
        assertThat(state()).isEqualTo(before);
        bench.received.damage(FILE, "it is damaged");
        assertThatExceptionOfType(RigsmithException.class)
                .isThrownBy(() -> bench.useCases().importRig().plan(request()));
    }

    @Test
    void an_image_that_tells_another_story_is_refused() {
        String told = bench.stories.write(story("mine", Optional.of("another one")));
        bundle(head(mine(), "1", Optional.empty()), image("1", Map.of(RigLabels.STORY, told)));
        expectRefused(ErrorId.INVALID_ARCHIVE, request(), "another story");
        bundle(head(mine(), "1", Optional.empty()), image("1", Map.of(RigLabels.STORY, "{")));
        expectRefused(ErrorId.INVALID_ARCHIVE, request(), "another story");

        String same = bench.stories.write(mine());
        bundle(head(mine(), "1", Optional.empty()), image("1", Map.of(RigLabels.STORY, same)));
        assertThat(bring(request()).outcome()).isEqualTo(Imported.Outcome.IMPORTED);
    }

    private BundleHead foreign(Story story) {
        return new BundleHead(bench.stories.write(story), Optional.empty(), 5_000);
    }

    @Test
    void bundles_of_kanibako_come_with_a_warning() {
        bundle(foreign(story("mine", Optional.empty())), image("1", Map.of()));

        expectRefused(ErrorId.UNREADABLE, verifying("key.pem"), "key.pem");
        assertThat(bring(request()).warnings()).anyMatch(note -> note.contains("nothing vouches for the content"));
        assertThat(bench.image(LATEST)).contains(Workbench.id("1"));
    }

    @Test
    void a_name_is_claimed_for_bundles_of_kanibako_too() {
        bench.local("localhost/rig/extended/mine:latest", "7");
        bundle(foreign(story("mine", Optional.empty())), image("1", Map.of()));

        expectRefused(ErrorId.NAME_TAKEN, request(), "`mine`");
    }

    @Test
    void a_bundle_of_ours_that_lost_its_manifest_is_refused() {
        bundle(foreign(mine()), image("1", Map.of()));
        expectRefused(ErrorId.INVALID_ARCHIVE, request(), "its manifest.json is missing");

        Story plain = story("mine", Optional.empty());
        bundle(foreign(plain), image("1", Map.of(RigLabels.STORY, bench.stories.write(plain))));
        expectRefused(ErrorId.INVALID_ARCHIVE, request(), "its manifest.json is missing");
    }

    @Test
    void a_signature_is_checked_when_there_is_a_key_and_told_when_there_is_none() {
        bench.verifyKeys.add("key.pem").add("other.pem");
        Optional<Octets> signature = Optional.of(InMemoryVerifyKeys.signed("key.pem", MANIFEST));
        bundle(head(mine(), "1", signature), image("1", Map.of()));
        bench.received.damage(FILE, "it is damaged");

        expectRefused(ErrorId.INVALID_SIGNATURE, verifying("other.pem"), "its signature is not one of other.pem");
        expectRefused(ErrorId.INVALID_ARCHIVE, verifying("key.pem"), "it is damaged");
        bundle(head(mine(), "1", signature), image("1", Map.of()));
        assertThat(bench.useCases().importRig().plan(request()).warnings())
                .anyMatch(note -> note.contains("was not checked"));
        assertThat(bring(verifying("key.pem")).warnings()).isEmpty();
        bundle(mine(), "1");
        expectRefused(ErrorId.INVALID_SIGNATURE, verifying("key.pem"), "it is not signed");
    }

    @Test
    void an_image_for_another_machine_is_told() {
        VerifiedImage foreign = new VerifiedImage(
                Path.of("/layouts/1"), Workbench.id("1"), Platform.parse("linux/arm64"), Map.of(), 1_000);
        bundle(head(mine(), "1", Optional.empty()), foreign);

        assertThat(bring(request()).warnings())
                .containsExactly("the image is for linux/arm64, and this machine is linux/amd64");
    }

    /** The last call takes the temporary name away: when that fails, the rig is there, and the failure is told. */
    @Test
    void whatever_call_of_the_engine_fails_nothing_or_all_is_there() {
        bundle(mine(), "1");
        for (int calls = 0; ; calls++) {
            bench.store.breakDownAfter(calls);
            boolean done = tryToBring();
            bench.store.mend();
            assertThat(bench.received.open()).isEmpty();
            if (bench.registry.rigs().isEmpty()) {
                assertThat(done).isFalse();
                assertThat(bench.store.content().all())
                        .as("after %s calls", calls)
                        .isEmpty();
            } else {
                assertThat(calls).isGreaterThan(4);
                assertThat(bench.image(LATEST)).contains(Workbench.id("1"));
                bench.owned().stream()
                        .filter(name -> name.contains(":extending-"))
                        .forEach(name -> bench.store.remove(ImageReference.parse(name)));
                return;
            }
        }
    }

    private boolean tryToBring() {
        try {
            bring(request());
            return true;
        } catch (RigsmithException failure) {
            return false;
        }
    }

    @Test
    void without_a_registry_that_can_be_written_nothing_is_left() {
        bundle(mine(), "1");
        bench.register("mine", RigKind.TEMPLATE, Optional.empty(), Optional.empty());

        expectRefused(ErrorId.NAME_TAKEN, request(), "`mine`");
    }

    @Test
    void directories_and_missing_files_are_no_bundles() {
        bench.sources.directory("mine.rig.tgz", Optional.empty());

        expectRefused(ErrorId.UNUSABLE_SOURCE, request(), "is a directory");
        expectRefused(
                ErrorId.UNREADABLE,
                new ImportRequest("never.tgz", Optional.empty(), false, Optional.empty(), Optional.empty()),
                "never.tgz");
    }

    @Test
    void a_rig_of_another_kind_keeps_its_name_also_where_the_image_is_here_already() {
        bundle(mine(), "a");
        bench.local(LATEST, "a");
        bench.register("mine", RigKind.PREFAB, Optional.empty(), Optional.of("quay.io/team/mine:1"));

        expectRefused(ErrorId.NAME_TAKEN, request(), "mine");
        expectRefused(ErrorId.NAME_TAKEN, forced(), "mine");
    }
}
