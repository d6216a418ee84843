package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.Tag;
import dev.rigsmith.domain.remote.Freshness;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Snapshot;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.Registries;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of rigs that were made by hand, and how they get former images back. */
class ExtendedRigsTest {

    private static final ShortName MINE = new ShortName("mine");
    private static final ImageReference LATEST = ImageReference.parse("localhost/rig/extended/mine:latest");
    private static final ImageReference PARENT = ImageReference.parse("localhost/rig/template/jvm:latest");

    private final Workbench bench = new Workbench();
    private final EnrolExtended enrolment = new EnrolExtended(bench.store, bench.registry);

    private static Story story() {
        Origin parent = new Origin(
                "jvm",
                Optional.of(RigKind.TEMPLATE),
                Optional.of(PARENT),
                Optional.of(Workbench.id("f")),
                Optional.empty());
        return new Story(
                new Session(
                        "mine",
                        Optional.of(parent),
                        Optional.empty(),
                        Optional.of("for tests"),
                        Optional.empty(),
                        Optional.empty(),
                        "sh",
                        List.of(Step.of("true"), Step.of("false"))),
                Optional.empty(),
                List.of());
    }

    private ImageId make(String digit) {
        return make(digit, Map.of(RigLabels.STORY, bench.stories.write(story())));
    }

    private ImageId make(String digit, Map<String, String> labels) {
        ImageId id = Workbench.id(digit);
        bench.store.add(id, labels);
        return id;
    }

    private EnrolExtended.Enrolled enrol(ImageId id, boolean replace) {
        return enrolment.enrol(MINE, id, Optional.of("jvm"), Optional.of("for tests"), replace);
    }

    private ByHand told() {
        return bench.useCases()
                .describeRig()
                .describe("mine")
                .image()
                .orElseThrow()
                .byHand()
                .orElseThrow();
    }

    private Optional<ImageId> current() {
        return bench.store.content().find(LATEST).map(image -> image.id());
    }

    @Test
    void a_first_image_is_named_and_registered_and_nothing_is_kept() {
        assertThat(enrol(make("a"), false)).isEqualTo(new EnrolExtended.Enrolled(LATEST, Optional.empty()));
        assertThat(current()).contains(Workbench.id("a"));
        assertThat(bench.registry.rigs().get("mine").source()).contains("jvm");
    }

    @Test
    void a_second_image_takes_the_place_of_the_first_only_where_that_is_wanted_and_the_first_is_kept() {
        enrol(make("a"), false);
        ImageId second = make("b");
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> enrol(second, false));
        assertThat(current()).contains(Workbench.id("a"));

        ImageReference kept = enrol(second, true).kept().orElseThrow();
        assertThat(current()).contains(second);
        assertThat(bench.store.content().find(kept).map(image -> image.id())).contains(Workbench.id("a"));
        assertThat(enrol(second, true).kept()).isEmpty();
    }

    @Test
    void where_the_engine_fails_nothing_is_registered() {
        ImageId id = make("a");
        bench.store.breakDown("no space left");
        assertThatExceptionOfType(EngineException.class).isThrownBy(() -> enrol(id, false));
        bench.store.mend();
        assertThat(bench.registry.rigs()).isEmpty();
    }

    @Test
    void the_story_and_former_images_are_told() {
        enrol(make("a"), false);
        enrol(make("b"), true);
        assertThat(told().story()).contains(story());
        assertThat(told().parent()).contains(ByHand.Standing.GONE);
        assertThat(told().snapshots()).extracting(Snapshot::image).containsExactly(Workbench.id("a"));
    }

    @Test
    void it_is_told_whether_the_parent_is_still_what_its_name_means() {
        enrol(make("a"), false);
        bench.store.add(Workbench.id("f"), Map.of(), PARENT);
        assertThat(told().parent()).contains(ByHand.Standing.CURRENT);
        bench.store.add(Workbench.id("e"), Map.of(), PARENT);
        assertThat(told().parent()).contains(ByHand.Standing.MOVED);
    }

    @Test
    void without_a_label_the_file_of_the_image_tells() {
        enrol(make("a", Map.of()), false);
        bench.contents.file(Workbench.id("a"), "/etc/rigsmith/rig.yaml", bench.stories.write(story()));
        assertThat(told().story()).contains(story());
    }

    @Test
    void a_story_that_cannot_be_read_hinders_neither_info_nor_list() {
        enrol(make("a", Map.of(RigLabels.STORY, "nonsense")), false);
        assertThat(told().story()).isEmpty();
        assertThat(told().unreadable()).isPresent();
        assertThat(listed().commands()).isEmpty();
    }

    @Test
    void the_list_tells_what_a_rig_was_made_from_and_of_how_many_commands() {
        enrol(make("a"), false);
        assertThat(listed().parent()).contains("jvm");
        assertThat(listed().commands()).contains(2);
    }

    private ListRigs.About listed() {
        ListRigs.Listing listing = bench.useCases().listRigs().list();
        return listing.of(listing.catalogue().extended().get(0));
    }

    @Test
    void a_rig_is_outdated_when_its_foundation_is_another_image_by_now() {
        Story made = new Story(
                story().session(),
                story().session().parent().map(parent -> new Foundation(parent, Optional.empty(), List.of())),
                List.of());
        enrol(make("a", Map.of(RigLabels.STORY, bench.stories.write(made))), false);
        assertThat(freshness()).isEqualTo(Freshness.UNKNOWN);
        bench.store.add(Workbench.id("f"), Map.of(), PARENT);
        assertThat(freshness()).isEqualTo(Freshness.CURRENT);
        bench.store.add(Workbench.id("e"), Map.of(), PARENT);
        assertThat(freshness()).isEqualTo(Freshness.OUTDATED);
        assertThat(bench.useCases()
                        .updateRigs()
                        .plan(List.of(), Registries.Access.CONFIGURED)
                        .due())
                .isEmpty();
    }

    private Freshness freshness() {
        return bench.useCases()
                .findOutdated()
                .find(List.of("mine"), Duration.ZERO, Registries.Access.CONFIGURED)
                .get(0)
                .freshness();
    }

    private RollBackRig.Plan plan(Optional<String> tag) {
        return bench.useCases().rollBackRig().plan("mine", tag.map(Tag::new));
    }

    @Test
    void going_back_keeps_what_was_and_can_be_undone() {
        enrol(make("a"), false);
        enrol(make("b"), true);
        RollBackRig.Plan back = plan(Optional.empty());
        bench.useCases().rollBackRig().rollBack(back);
        assertThat(current()).contains(Workbench.id("a"));

        String forth = back.keep().orElseThrow().tag().orElseThrow().value();
        bench.useCases().rollBackRig().rollBack(plan(Optional.of(forth)));
        assertThat(current()).contains(Workbench.id("b"));
        assertThat(bench.store.content().all()).hasSize(2);
    }

    @Test
    void what_is_not_kept_is_refused_and_what_is_kept_is_told() {
        enrol(make("a"), false);
        assertThat(refusal(Optional.empty())).hasMessage("no former image of `mine` is kept");
        String kept =
                enrol(make("b"), true).kept().orElseThrow().tag().orElseThrow().value();
        assertThat(refusal(Optional.of("v7")))
                .hasMessage("no image of `mine` is kept as v7")
                .satisfies(refused -> assertThat(refused.remedy()).contains(kept));
    }

    private RefusedException refusal(Optional<String> tag) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> plan(tag));
        assertThat(refused.id()).isEqualTo(ErrorId.NO_SNAPSHOT);
        return refused;
    }

    @Test
    void a_rig_of_another_kind_has_no_former_images() {
        bench.template("mine", "FROM scratch\n");
        assertThat(refusal(Optional.empty())).hasMessageContaining("was not made by hand");
    }

    @Test
    void removing_the_rig_takes_its_former_images_as_well() {
        enrol(make("a"), false);
        enrol(make("b"), true);
        RemoveRig removing = bench.useCases().removeRig();
        removing.remove(removing.plan(List.of("mine"), false), false, (rig, item) -> {});
        assertThat(bench.store.content().all()).isEmpty();
        assertThat(bench.registry.rigs()).isEmpty();
    }

    @Test
    void removing_what_a_chain_of_sessions_began_with_is_refused() {
        Session next = new Session(
                "mine",
                Optional.of(Origin.named("before")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "sh",
                List.of());
        enrol(make("a", Map.of(RigLabels.STORY, bench.stories.write(story().continued(next)))), false);
        bench.store.add(Workbench.id("f"), Map.of(), PARENT);
        bench.template("jvm", "FROM scratch\n");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> bench.remove("jvm"))
                .withMessageContaining("the extended rig `mine` is built on it");
    }
}
