package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.bundle.BundleMember;
import dev.rigsmith.domain.bundle.Packing;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.story.Story;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExportRigTest {

    private static final String MINE = "localhost/rig/extended/mine:latest";
    private static final ImageId IMAGE = Workbench.id("a");
    private static final ImageId BASE = Workbench.id("b");
    private static final Sha256 LOWER = Sha256.of(new byte[] {1});
    private static final Sha256 UPPER = Sha256.of(new byte[] {2});

    private final Workbench bench = new Workbench();

    @AfterEach
    void no_draft_is_left() {
        assertThat(bench.bundles.open()).isZero();
    }

    private void image(Map<String, String> labels) {
        bench.store.add(IMAGE, labels, ImageReference.parse(MINE));
    }

    private void image(Story story) {
        image(Map.of(RigLabels.STORY, bench.stories.write(story)));
    }

    private static Story story(Optional<Foundation> foundation) {
        Session session = new Session(
                "mine",
                Optional.of(Origin.named("base")),
                Optional.of(Workbench.NOW),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Session.SHELL,
                List.of(Step.of("touch /a")));
        return new Story(session, foundation, List.of());
    }

    private static Foundation foundation(Sha256... layers) {
        Origin rig = new Origin(
                "base",
                Optional.of(RigKind.PREFAB),
                Optional.of(ImageReference.parse("localhost/base:1")),
                Optional.of(BASE),
                Optional.empty());
        return new Foundation(rig, Optional.empty(), List.of(layers));
    }

    private static ExportRequest request(String name) {
        return new ExportRequest(name, Optional.empty(), Packing.GZIP, false, Optional.empty(), false);
    }

    private static ExportRequest thin() {
        return new ExportRequest("mine", Optional.empty(), Packing.GZIP, true, Optional.empty(), false);
    }

    private Exported export(ExportRequest request) {
        return bench.useCases().exportRig().export(request);
    }

    private Octets member(BundleMember member) {
        return bench.bundles.bundle("mine.rig.tgz").get(member);
    }

    private Story exportedStory() {
        return bench.stories.read("bundle", member(BundleMember.STORY).toString());
    }

    @Test
    void the_bundle_holds_the_recipe_where_the_story_tells_what_it_begins_with() {
        image(story(Optional.of(foundation())));

        export(request("mine"));

        assertThat(member(BundleMember.CONTAINERFILE).toString()).contains("FROM ", "RUN touch /a");
    }

    @Test
    void the_bundle_holds_the_story_and_the_image() {
        image(story(Optional.empty()));

        Exported exported = export(request("mine"));

        assertThat(exportedStory()).isEqualTo(story(Optional.empty()));
        assertThat(member(BundleMember.IMAGE)).hasToString("archive of " + IMAGE + "\n");
        assertThat(exported.target().shown()).isEqualTo("mine.rig.tgz");
        assertThat(exported.image()).isEqualTo(IMAGE);
        assertThat(exported.bundle()).isPresent();
        assertThat(exported.thin() || exported.signed()).isFalse();
        assertThat(exported.notes()).isEmpty();
    }

    @Test
    void a_rig_without_a_story_tells_what_else_is_known_of_it() {
        image(Map.of(RigLabels.KIND, "template", RigLabels.NAME, "jvm"));
        bench.register("mine", RigKind.EXTENDED, Optional.of(MINE), Optional.of("jvm"));

        export(request("mine"));

        Session session = exportedStory().session();
        assertThat(session.name()).isEqualTo("mine");
        assertThat(session.message()).hasValue("registered mine");
        assertThat(session.parent().flatMap(Origin::reference))
                .hasValue(ImageReference.parse("localhost/rig/template/jvm:latest"));
        assertThat(session.created()).isPresent();
        assertThat(session.recipe()).isEmpty();
    }

    @Test
    void a_story_in_a_file_of_the_image_is_found() {
        image(Map.of());
        bench.contents.file(IMAGE, "/etc/kanibako/rig.yaml", bench.stories.write(story(Optional.empty())));

        export(request("mine"));

        assertThat(exportedStory()).isEqualTo(story(Optional.empty()));
    }

    @Test
    void a_story_that_cannot_be_read_keeps_no_rig_from_travelling() {
        image(Map.of(RigLabels.STORY, "nonsense"));

        assertThat(export(request("mine")).notes())
                .singleElement()
                .asString()
                .contains("cannot be read", "`name` is missing");
        assertThat(exportedStory().name()).isEqualTo("mine");
    }

    @Test
    void a_dry_run_refuses_the_same_and_writes_nothing() {
        image(story(Optional.empty()));

        Exported planned = bench.useCases().exportRig().plan(request("mine"));

        assertThat(planned.bundle()).isEmpty();
        assertThat(planned.commands()).hasSize(1);
        assertThat(planned.commands().get(0)).contains("save", IMAGE.hex());
        assertThat(bench.bundles.bundle("mine.rig.tgz")).isEmpty();
        assertThatThrownBy(() -> bench.useCases().exportRig().plan(request("none")))
                .isInstanceOf(UnknownRigException.class);
    }

    @Test
    void what_is_there_is_not_replaced_and_nothing_is_saved_for_that() {
        image(story(Optional.empty()));
        export(request("mine"));

        assertRefused(request("mine"), ErrorId.ALREADY_THERE, "mine.rig.tgz is there already");
        assertThat(bench.progress.steps())
                .filteredOn(step -> step.contains("saving"))
                .hasSize(1);
    }

    @Test
    void rigs_of_other_kinds_are_sent_in_other_ways() {
        bench.template("jvm", "FROM localhost/base:1\n").local("localhost/base:1", "b");
        bench.register("corp/base:1.0", RigKind.PREFAB, Optional.empty(), Optional.of("registry.example.com/base:1"));

        assertRefused(request("jvm"), ErrorId.NOT_EXPORTABLE, "`jvm` is a template rig")
                .contains("memory:jvm");
        assertRefused(request("corp/base:1.0"), ErrorId.NOT_EXPORTABLE, "`corp/base:1.0` is a prefab rig")
                .isEqualTo("its image is in a registry, so on the other machine: rig add registry.example.com/base:1");
    }

    @Test
    void an_image_that_is_gone_is_told() {
        bench.register("mine", RigKind.EXTENDED, Optional.of(MINE), Optional.empty());

        assertRefused(request("mine"), ErrorId.MISSING_IMAGE, "the image of `mine` is gone");
    }

    @Test
    void a_registered_name_that_is_no_file_name_is_made_one() {
        image(story(Optional.empty()));
        bench.register("corp/mine:1", RigKind.EXTENDED, Optional.of(MINE), Optional.empty());

        assertThat(export(request("corp/mine:1")).target().shown()).isEqualTo("corp-mine-1.rig.tgz");
    }

    @Test
    void a_thin_bundle_names_its_foundation() {
        image(story(Optional.of(foundation(LOWER))));
        bench.contents.layers(IMAGE, List.of(LOWER, UPPER));

        Exported exported = export(thin());

        assertThat(exported.thin()).isTrue();
        assertThat(exported.notes()).singleElement().asString().contains(BASE.shortened(), "localhost/base:1");
        assertThat(member(BundleMember.MANIFEST).toString())
                .contains("\"foundation\":{\"reference\":\"localhost/base:1\",\"image\":\"" + BASE + "\",\"layers\":[\""
                        + LOWER + "\"]}");
    }

    @Test
    void layers_that_the_story_does_not_tell_are_those_of_the_image_that_is_here() {
        image(story(Optional.of(foundation())));
        bench.contents.layers(IMAGE, List.of(LOWER, UPPER));

        assertRefused(thin(), ErrorId.NOT_EXPORTABLE, "is not here: localhost/base:1");
        bench.local("localhost/renamed:1", "b");
        bench.contents.layers(BASE, List.of(LOWER));
        assertThat(export(thin()).thin()).isTrue();
    }

    @Test
    void a_thin_bundle_needs_a_foundation_below_the_image() {
        image(story(Optional.of(foundation(UPPER))));
        bench.contents.layers(IMAGE, List.of(LOWER, UPPER));

        assertRefused(thin(), ErrorId.NOT_EXPORTABLE, "does not begin with the layers of its foundation")
                .contains("without --thin");
    }

    @Test
    void a_story_without_a_foundation_gives_no_thin_bundle() {
        image(story(Optional.empty()));

        assertRefused(thin(), ErrorId.NOT_EXPORTABLE, "does not tell what it was made from");
    }

    @Test
    void a_bundle_is_signed_with_a_key_that_others_had_better_not_read() {
        image(story(Optional.empty()));
        bench.keys.add("key", true).addOther("other");
        Optional<String> key = Optional.of("key");

        Exported exported = export(new ExportRequest("mine", Optional.empty(), Packing.GZIP, false, key, false));

        assertThat(exported.signed()).isTrue();
        assertThat(exported.notes()).singleElement().asString().contains("other users can read the key in key");
        assertThat(member(BundleMember.SIGNATURE))
                .isEqualTo(bench.keys.read("key").sign(member(BundleMember.MANIFEST)));
        assertRefused(
                new ExportRequest("mine", Optional.of("x"), Packing.GZIP, false, Optional.of("other"), false),
                ErrorId.INVALID_KEY,
                "other is no Ed25519 private key");
    }

    @Test
    void an_engine_that_fails_leaves_nothing() {
        image(story(Optional.empty()));
        Exported planned = bench.useCases().exportRig().plan(request("mine"));
        bench.store.breakDown("database is locked");

        assertThatThrownBy(() -> export(request("mine"))).isInstanceOf(EngineException.class);
        assertThat(bench.bundles.bundle(planned.target().shown())).isEmpty();
    }

    /** Gives the remedy. */
    private org.assertj.core.api.AbstractStringAssert<?> assertRefused(
            ExportRequest request, ErrorId id, String message) {
        String[] remedy = new String[1];
        assertThatThrownBy(() -> export(request))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.id()).isEqualTo(id);
                    remedy[0] = refused.remedy();
                })
                .hasMessageContaining(message);
        return assertThat(remedy[0]);
    }
}
