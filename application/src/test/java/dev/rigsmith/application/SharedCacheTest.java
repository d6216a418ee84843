package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.garbage.Origin;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.lock.Pin;
import dev.rigsmith.domain.project.McpLabel;
import dev.rigsmith.domain.project.McpServer;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.Tag;
import dev.rigsmith.domain.remote.RemoteConfig;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.ports.Registries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A machine that shares builds with others. What the others did is put into the registry. */
class SharedCacheTest {

    private static final String BASE = "docker.io/library/debian:12";
    private static final String CACHE = "registry.example.com/team/cache";
    private static final PrepareOptions PUSH = PrepareOptions.usual().sharing(true);

    private final Workbench bench = furnished();

    private static Workbench furnished() {
        return new Workbench().cache(CACHE).built("dev", "FROM debian:12\nRUN true\n");
    }

    /** The base is in its registry, and not here. */
    private void baseElsewhere(String digit) {
        bench.remote(BASE, digit);
        bench.registries.publish(ImageReference.parse(BASE), single(Workbench.id(digit), digit));
    }

    private static RemoteImage.Single single(ImageId image, String digit) {
        return new RemoteImage.Single(Digest.parse("sha256:" + digit.repeat(64)), image, 1);
    }

    /** The key that another machine comes to, where the base is this image. */
    private static BuildKey key(String base) {
        return key(furnished(), base);
    }

    private static BuildKey key(Workbench other, String base) {
        return other.local(BASE, base).prepare("dev").key().orElseThrow();
    }

    private static ImageReference entry(BuildKey key) {
        return ImageReference.parse(CACHE).withTag(new Tag(key.hex()));
    }

    /** Puts an image with this label into the cache, as the other machine would. */
    private ImageId share(BuildKey place, String label, String digit) {
        ImageId image = Workbench.id(digit);
        ImageReference name = ImageReference.parse("localhost/elsewhere:1");
        bench.store.add(image, Map.of(RigLabels.KEY, label), name);
        bench.transfers.push(image, entry(place), Registries.Access.CONFIGURED);
        bench.store.remove(name);
        return image;
    }

    private List<String> warnings() {
        return bench.progress.steps().stream()
                .filter(step -> step.startsWith("warning "))
                .toList();
    }

    private List<ImageReference> pins() {
        return bench.store.content().all().stream()
                .flatMap(image -> image.digests().stream())
                .filter(pin -> pin.toString().startsWith(CACHE))
                .toList();
    }

    @Test
    void what_another_machine_built_is_pulled_and_its_base_is_not() {
        baseElsewhere("a");
        BuildKey key = key("a");
        ImageId image = share(key, key.hex(), "f");

        Prepared rig = bench.prepare("dev");

        assertThat(rig.outcome()).isEqualTo(Outcome.PULLED);
        assertThat(rig.imageId()).contains(image);
        assertThat(rig.key()).contains(key);
        assertThat(bench.owned()).containsExactly("localhost/rig/project/dev:" + key.tag());
        assertThat(bench.builds()).isZero();
        assertThat(bench.calls("pull")).isEqualTo(1);
        assertThat(pins()).isEmpty();
        assertThat(warnings()).isEmpty();
        assertThat(bench.records.last(Workbench.projectId("dev"))).isPresent();
    }

    @Test
    void the_next_run_asks_the_engine_once_and_no_registry() {
        what_another_machine_built_is_pulled_and_its_base_is_not();
        int questions = bench.registries.questions().size();
        int calls = bench.store.calls().size();

        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.HIT);

        assertThat(bench.registries.questions()).hasSize(questions);
        assertThat(bench.store.calls()).hasSize(calls + 1);
    }

    @Test
    void a_base_that_moved_is_asked_for_anew() {
        what_another_machine_built_is_pulled_and_its_base_is_not();
        bench.file("new", "one");
        baseElsewhere("b");
        Workbench other = furnished();
        other.file("new", "one");
        BuildKey key = key(other, "b");
        ImageId image = share(key, key.hex(), "e");

        assertThat(bench.prepare("dev").imageId()).contains(image);
    }

    @Test
    void a_base_of_several_platforms_is_the_one_of_the_build() {
        BuildKey key = key("a");
        share(key, key.hex(), "f");
        RemoteImage.Single mine = single(Workbench.id("a"), "1");
        RemoteImage.Single others = single(Workbench.id("b"), "2");
        bench.registries
                .publish(ImageReference.parse(BASE).withTag(new Tag("arm")), others)
                .publish(ImageReference.parse(BASE).withTag(new Tag("amd")), mine)
                .publish(
                        ImageReference.parse(BASE),
                        new RemoteImage.Index(
                                Digest.parse("sha256:" + "3".repeat(64)),
                                List.of(
                                        new RemoteImage.ForPlatform(Platform.parse("linux/arm64"), others.digest()),
                                        new RemoteImage.ForPlatform(Platform.parse("linux/amd64"), mine.digest()))));

        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.PULLED);
    }

    @Test
    void servers_that_a_base_offers_are_part_of_the_key_without_the_base() {
        Map<String, McpServer> own = Map.of("mine", new McpServer(List.of("serve"), new TreeMap<>()));
        McpLabel theirs = McpLabel.of(Map.of("theirs", new McpServer(List.of("run"), new TreeMap<>())));
        Map<String, String> offered = Map.of(McpLabel.NAME, theirs.text());
        Workbench other = new Workbench().cache(CACHE).built("dev", "FROM debian:12\n", own);
        Stream.of(bench, other)
                .forEach(machine -> machine.mcpLabels.teach(theirs).teach(McpLabel.of(own)));
        other.store.add(Workbench.id("a"), offered, ImageReference.parse(BASE));
        BuildKey key = other.prepare("dev").key().orElseThrow();
        bench.built("dev", "FROM debian:12\n", own);
        bench.registries.publish(
                ImageReference.parse(BASE),
                single(Workbench.id("a"), "1"),
                new RemoteConfig(Optional.empty(), offered, Optional.empty(), Optional.empty()));
        share(key, key.hex(), "f");

        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.PULLED);
    }

    @Test
    void a_base_that_is_locked_is_known_without_a_question() {
        BuildKey key = key("a");
        ImageId image = share(key, key.hex(), "f");
        bench.pin(BASE, new Pin.Single(single(Workbench.id("a"), "1").digest(), Workbench.id("a")));
        bench.registries.silence("docker.io");
        int questions = bench.registries.questions().size();

        assertThat(bench.prepare("dev").imageId()).contains(image);

        assertThat(bench.registries.questions().subList(questions, questions + 2))
                .allMatch(question -> question.contains(CACHE));
        assertThat(bench.registries.questions()).hasSize(questions + 2);
    }

    @Test
    void a_locked_base_still_tells_what_servers_it_offers() {
        Map<String, McpServer> own = Map.of("mine", new McpServer(List.of("serve"), new TreeMap<>()));
        McpLabel theirs = McpLabel.of(Map.of("theirs", new McpServer(List.of("run"), new TreeMap<>())));
        Workbench other = new Workbench().cache(CACHE).built("dev", "FROM debian:12\n", own);
        Stream.of(bench, other)
                .forEach(machine -> machine.mcpLabels.teach(theirs).teach(McpLabel.of(own)));
        other.store.add(Workbench.id("a"), Map.of(McpLabel.NAME, theirs.text()), ImageReference.parse(BASE));
        BuildKey key = other.prepare("dev").key().orElseThrow();
        bench.built("dev", "FROM debian:12\n", own);
        RemoteImage.Single there = single(Workbench.id("a"), "1");
        bench.registries.publish(
                ImageReference.parse(BASE),
                there,
                new RemoteConfig(
                        Optional.empty(), Map.of(McpLabel.NAME, theirs.text()), Optional.empty(), Optional.empty()));
        bench.pin(BASE, new Pin.Single(there.digest(), Workbench.id("a")));
        share(key, key.hex(), "f");

        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.PULLED);
    }

    @Test
    void nothing_there_is_no_reason_for_a_word() {
        baseElsewhere("a");

        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.BUILT);

        assertThat(warnings()).isEmpty();
        assertThat(bench.registries.questions())
                .filteredOn(question -> question.startsWith(CACHE))
                .hasSize(1);
    }

    @Test
    void a_base_that_no_registry_tells_of_is_pulled_as_ever() {
        bench.remote(BASE, "a");

        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.BUILT);
        assertThat(bench.progress.steps()).contains("pulling debian:12", "building dev");
    }

    @Test
    void an_image_of_another_key_is_never_pulled() {
        bench.local(BASE, "a");
        BuildKey key = key("a");
        ImageId forged = share(key, "0".repeat(64), "f");

        Prepared rig = bench.prepare("dev");

        assertThat(rig.outcome()).isEqualTo(Outcome.BUILT);
        assertThat(rig.imageId()).isNotEqualTo(Optional.of(forged));
        assertThat(bench.calls("pull")).isZero();
        assertThat(warnings()).hasSize(1).first().asString().contains(key.hex(), "another key");
    }

    @Test
    void an_image_that_says_nothing_is_never_pulled() {
        bench.local(BASE, "a");
        share(key("a"), "", "f");

        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.BUILT);
        assertThat(bench.calls("pull")).isZero();
        assertThat(warnings()).hasSize(1);
    }

    @Test
    void an_index_is_never_pulled() {
        bench.local(BASE, "a");
        BuildKey key = key("a");
        bench.registries.publish(
                entry(key), new RemoteImage.Index(Digest.parse("sha256:" + "3".repeat(64)), List.of()));

        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.BUILT);
        assertThat(warnings()).hasSize(1).first().asString().contains("index");
    }

    @Test
    void what_proves_wrong_when_it_is_here_goes_again() {
        bench.local(BASE, "a");
        BuildKey key = key("a");
        ImageId forged = share(key, key.hex(), "f");
        bench.tree.origin(forged, Origin.OTHER);

        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.BUILT);

        assertThat(bench.store.content().holds(forged)).isFalse();
        assertThat(warnings()).hasSize(1);
    }

    @Test
    void what_comes_as_another_image_goes_again() {
        bench.local(BASE, "a");
        BuildKey key = key("a");
        ImageId promised = share(key, key.hex(), "f");
        Digest digest = ((RemoteImage.Single) bench.registries.find(entry(key), Registries.Access.CONFIGURED)).digest();
        bench.registries.publish(
                entry(key),
                new RemoteImage.Single(digest, Workbench.id("e"), 1),
                new RemoteConfig(
                        Optional.of(Platform.parse("linux/amd64")), Map.of(), Optional.empty(), Optional.of(key)));

        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.BUILT);

        assertThat(bench.store.content().holds(promised)).isFalse();
        assertThat(warnings()).hasSize(1).first().asString().contains("another image");
    }

    @Test
    void a_pull_that_fails_is_no_error() {
        bench.local(BASE, "a");
        BuildKey key = key("a");
        bench.registries.publish(
                entry(key),
                single(Workbench.id("f"), "1"),
                new RemoteConfig(
                        Optional.of(Platform.parse("linux/amd64")), Map.of(), Optional.empty(), Optional.of(key)));

        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.BUILT);
        assertThat(warnings()).hasSize(1);
    }

    @Test
    void what_was_built_is_shared_once_and_stays() {
        bench.local(BASE, "a");

        Prepared rig = bench.prepare("dev", PUSH);

        assertThat(rig.outcome()).isEqualTo(Outcome.BUILT);
        RemoteImage there = bench.registries.find(entry(rig.key().orElseThrow()), Registries.Access.CONFIGURED);
        assertThat(((RemoteImage.Single) there).image()).isEqualTo(rig.imageId().orElseThrow());
        assertThat(bench.calls("push")).isEqualTo(1);
        int questions = bench.registries.questions().size();
        assertThat(bench.prepare("dev", PUSH).outcome()).isEqualTo(Outcome.HIT);
        assertThat(bench.calls("push")).isEqualTo(1);
        assertThat(bench.registries.questions()).hasSize(questions + 1);
    }

    @Test
    void what_is_here_already_is_shared_as_well() {
        bench.local(BASE, "a").prepare("dev");

        assertThat(bench.prepare("dev", PUSH).outcome()).isEqualTo(Outcome.HIT);
        assertThat(bench.calls("push")).isEqualTo(1);
    }

    @Test
    void the_same_build_of_another_machine_stays_there() {
        bench.local(BASE, "a").prepare("dev");
        BuildKey key = key("a");
        ImageId theirs = share(key, key.hex(), "f");
        long pushes = bench.calls("push");

        bench.prepare("dev", PUSH);

        assertThat(bench.calls("push")).isEqualTo(pushes);
        RemoteImage there = bench.registries.find(entry(key), Registries.Access.CONFIGURED);
        assertThat(((RemoteImage.Single) there).image()).isEqualTo(theirs);
    }

    @Test
    void what_was_found_to_be_wrong_is_replaced() {
        bench.local(BASE, "a");
        BuildKey key = key("a");
        share(key, "0".repeat(64), "f");

        Prepared rig = bench.prepare("dev", PUSH);

        RemoteImage there = bench.registries.find(entry(key), Registries.Access.CONFIGURED);
        assertThat(((RemoteImage.Single) there).image()).isEqualTo(rig.imageId().orElseThrow());
        assertThat(warnings()).hasSize(1);
        assertThat(bench.progress.steps()).contains("pushing " + entry(key));
    }

    @Test
    void what_is_wrong_there_is_replaced_and_that_is_told() {
        bench.local(BASE, "a").prepare("dev");
        BuildKey key = key("a");
        share(key, "0".repeat(64), "f");

        Prepared rig = bench.prepare("dev", PUSH);

        RemoteImage there = bench.registries.find(entry(key), Registries.Access.CONFIGURED);
        assertThat(((RemoteImage.Single) there).image()).isEqualTo(rig.imageId().orElseThrow());
        assertThat(warnings()).hasSize(1).first().asString().contains("replaced");
    }

    @Test
    void a_registry_that_takes_nothing_fails_the_rig_which_is_ready_all_the_same() {
        bench.local(BASE, "a");
        bench.transfers.refusePushesTo("registry.example.com");

        assertThatThrownBy(() -> bench.prepare("dev", PUSH))
                .isInstanceOf(EngineException.class)
                .hasMessageContainingAll("ready here", CACHE);

        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.HIT);
    }

    @Test
    void without_a_place_nothing_can_be_shared() {
        Workbench alone = new Workbench().local(BASE, "a").built("dev", "FROM debian:12\n");

        assertThatThrownBy(() -> alone.prepare("dev", PUSH))
                .isInstanceOf(InvalidInputException.class)
                .satisfies(error ->
                        assertThat(((InvalidInputException) error).id()).isEqualTo(ErrorId.INVALID_ARGUMENT));
        assertThat(alone.builds()).isZero();
    }

    @Test
    void what_is_to_be_built_again_is_not_pulled() {
        bench.local(BASE, "a");
        BuildKey key = key("a");
        share(key, key.hex(), "f");

        assertThat(bench.prepare("dev", new PrepareOptions(true, false)).outcome())
                .isEqualTo(Outcome.BUILT);
    }

    @Test
    void templates_and_published_images_have_nothing_to_do_with_it() {
        bench.local(BASE, "a").template("jvm", "FROM debian:12\n").published("image", BASE);

        assertThat(bench.prepare("jvm", PUSH).outcome()).isEqualTo(Outcome.BUILT);
        assertThat(bench.prepare("image", PUSH).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(bench.registries.questions()).isEmpty();
    }

    @Test
    void a_registry_that_is_silent_is_asked_once_a_run_and_that_is_said_once() {
        bench.local(BASE, "a").built("other", "FROM debian:12\nRUN false\n");
        bench.registries.silence("registry.example.com");

        BuildRigs.Built built =
                bench.useCases().buildRigs().build(List.of("dev", "other"), BuildOptions.usual(), new Unwatched());

        assertThat(built.rigs()).extracting(Prepared::outcome).containsExactly(Outcome.BUILT, Outcome.BUILT);
        assertThat(bench.registries.questions()).hasSize(1);
        assertThat(warnings()).hasSize(1).first().asString().contains(CACHE, "cannot be reached");
    }

    @Test
    void bases_whose_registry_is_silent_are_pulled_and_the_cache_is_asked_then() {
        bench.remote(BASE, "a");
        bench.registries.silence("docker.io");
        BuildKey key = key("a");
        share(key, key.hex(), "f");

        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.PULLED);

        assertThat(bench.calls("pull")).isEqualTo(2);
        assertThat(warnings()).isEmpty();
    }

    @Test
    void nothing_is_pushed_to_a_registry_that_is_silent() {
        bench.local(BASE, "a");
        bench.registries.silence("registry.example.com");

        assertThatThrownBy(() -> bench.prepare("dev", PUSH))
                .isInstanceOf(EngineException.class)
                .hasMessageContainingAll("ready here", "cannot be reached");

        assertThat(bench.calls("push")).isZero();
    }

    @Test
    void a_plan_tells_what_is_pulled_instead_and_pushed_in_the_end_and_asks_nobody() {
        bench.local(BASE, "a");
        ImageReference entry = entry(key("a"));

        PlanPreparation.Plan plan = bench.useCases().planPreparation().plan("dev", PUSH);

        assertThat(plan.shared().orElseThrow()).startsWith("podman", "pull").endsWith(entry.toString());
        assertThat(plan.commands().get(plan.commands().size() - 1))
                .startsWith("podman", "push")
                .endsWith("docker://" + entry);
        assertThat(bench.registries.questions()).isEmpty();
        bench.prepare("dev");
        PlanPreparation.Plan ready = bench.useCases().planPreparation().plan("dev", PUSH);
        assertThat(ready.shared()).isEmpty();
        assertThat(ready.commands()).hasSize(1);
    }

    private static final class Unwatched implements BuildRigs.Watcher {

        @Override
        public void unlocked(List<ImageReference> bases) {}

        @Override
        public void started(String rig) {}

        @Override
        public void ended(Prepared rig) {}
    }
}
