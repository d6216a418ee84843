package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.ImageQuery;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link ImageStore} does. Tests share one store, so each uses repositories of its own. */
public abstract class ImageStoreContract {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final ImageId NO_IMAGE = new ImageId("0".repeat(64));

    private final String repository = "localhost/contract/case" + COUNTER.incrementAndGet();

    /** The store to test. */
    protected abstract ImageStore store();

    /** Puts a new image into the store, unlike every other, with these labels among others. */
    protected abstract ImageId image(Map<String, String> labels, String... names);

    /** Puts a new image, unlike every other, into no store but a layout of its own. */
    protected abstract VerifiedImage verified();

    /** Makes a container of the image that has this name. */
    protected abstract void use(String name);

    private ImageId image(String... names) {
        return image(Map.of(), names);
    }

    private String name(String rest) {
        return repository + rest;
    }

    private static ImageReference reference(String text) {
        return ImageReference.parse(text);
    }

    private LocalImages named(String... names) {
        return store().images(Arrays.stream(names).map(ImageReference::parse).toList(), List.of());
    }

    private static List<ImageId> ids(LocalImages images) {
        return images.all().stream().map(LocalImage::id).toList();
    }

    @Test
    void an_image_is_there_once_with_all_of_its_names() {
        ImageId id = image(name("/a:1"), name("/a:2"), "registry.example.com:5000/contract/a:1");

        LocalImage found = only(named(name("/a:2")));

        assertThat(found.id()).isEqualTo(id);
        assertThat(found.names())
                .isEqualTo(Set.of(
                        reference(name("/a:1")),
                        reference(name("/a:2")),
                        reference("registry.example.com:5000/contract/a:1")));
        assertThat(ids(store().images())).containsOnlyOnce(id);
    }

    @Test
    void labels_come_as_they_are() {
        Map<String, String> labels =
                Map.of("plain", "x", "empty", "", "json", "{\"a\": [1, \"b\\\\\"]}", "text", "é ✓ = , two\nlines\t");
        image(labels, name("/a:1"));

        assertThat(only(named(name("/a:1"))).labels()).containsAllEntriesOf(labels);
    }

    @Test
    void time_and_size_are_known() {
        image(name("/a:1"));

        LocalImage found = only(named(name("/a:1")));

        assertThat(found.created())
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(10)),
                        Instant.now().plusSeconds(2));
        assertThat(found.size()).isNotNegative();
    }

    @Test
    void what_is_not_there_is_not_found() {
        image(name("/a:1"));

        assertThat(named(name("/a:9"), name("/b:1"), name("/a")).all()).isEmpty();
        assertThat(store().images(List.of(), List.of(name("/b*"))).all()).isEmpty();
        assertThat(store().images(List.of(), List.of()).all()).isEmpty();
    }

    @Test
    void a_question_is_answered_after_other_work_as_it_would_be_at_once() {
        ImageId id = image(name("/a:1"));
        ImageStore.Asked one = store().ask(new ImageQuery(Set.of(reference(name("/a:1"))), Set.of()));
        ImageStore.Asked none = store().ask(new ImageQuery(Set.of(), Set.of()));

        assertThat(ids(named(name("/a:1")))).containsExactly(id);
        assertThat(ids(one.answer())).containsExactly(id);
        assertThat(none.answer().all()).isEmpty();
    }

    @Test
    void a_name_without_a_tag_means_latest() {
        image(name("/a:1"));
        ImageId latest = image(name("/a:latest"));

        assertThat(ids(named(name("/a")))).containsExactly(latest);
    }

    @Test
    void a_name_finds_no_other_image_whose_name_ends_alike() {
        ImageId meant = image(name("/a:1"));
        image("registry.example.com/" + name("/a:1"));
        image(name("/x/a:1"));

        assertThat(ids(named(name("/a:1")))).containsExactly(meant);
    }

    @Test
    void a_short_name_finds_localhost_and_docker_hub_only() {
        String shortName = "contract-short" + COUNTER.incrementAndGet();
        ImageId own = image("localhost/" + shortName + ":latest");
        ImageId hub = image("docker.io/library/" + shortName + ":latest");
        image("registry.example.com/library/" + shortName + ":latest");

        LocalImages found = named(shortName);

        assertThat(ids(found)).containsExactlyInAnyOrder(own, hub);
        assertThat(found.find(reference(shortName)).map(LocalImage::id)).contains(own);
    }

    @Test
    void a_pattern_finds_every_tag_of_one_level() {
        ImageId first = image(name("/t/one:1"), name("/t/one:2"));
        ImageId second = image(name("/t/two:latest"));
        image(name("/t/deeper/three:1"));
        image(name("/tt/four:1"));
        image("registry.example.com/" + name("/t/five:1"));

        LocalImages found = store().images(List.of(), List.of(name("/t/*")));

        assertThat(ids(found)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void names_and_patterns_together_give_each_image_once() {
        ImageId both = image(name("/p/one:1"), name("/q:1"));
        ImageId named = image(name("/r:1"));
        image(name("/s:1"));

        LocalImages found =
                store().images(List.of(reference(name("/q:1")), reference(name("/r:1"))), List.of(name("/p/*")));

        assertThat(ids(found)).containsExactlyInAnyOrder(both, named);
    }

    @Test
    void a_digest_finds_the_image_in_its_own_repository_only() {
        ImageId id = image(name("/a:1"));
        image(name("/a:2"));
        Digest digest = only(named(name("/a:1"))).manifestDigest().orElseThrow();

        LocalImages found = named(name("/a@" + digest));

        assertThat(ids(found)).containsExactly(id);
        assertThat(found.find(reference(name("/a@" + digest))).map(LocalImage::id))
                .contains(id);
        assertThat(ids(named(name("/a:2@" + digest)))).containsExactly(id);
        assertThat(named(name("/b@" + digest)).all()).isEmpty();
        assertThat(named(name("/a@sha256:" + "0".repeat(64))).all()).isEmpty();
    }

    @Test
    void a_tag_is_one_more_name() {
        ImageId id = image(name("/a:1"));

        store().tag(id, reference(name("/b:1")));

        assertThat(only(named(name("/b:1"))).names())
                .containsExactlyInAnyOrder(reference(name("/a:1")), reference(name("/b:1")));
    }

    @Test
    void a_tag_takes_the_name_from_another_image() {
        ImageId before = image(name("/a:1"), name("/kept:1"));
        ImageId after = image(name("/b:1"));

        store().tag(after, reference(name("/a:1")));

        assertThat(ids(named(name("/a:1")))).containsExactly(after);
        assertThat(ids(named(name("/kept:1")))).containsExactly(before);
    }

    @Test
    void an_image_that_lost_its_last_name_is_still_in_the_store() {
        ImageId before = image(name("/a:1"));
        ImageId after = image(name("/b:1"));

        store().tag(after, reference(name("/a:1")));

        assertThat(ids(store().images())).contains(before, after);
    }

    @Test
    void what_is_not_there_gets_no_name() {
        ImageReference name = reference(name("/a:1"));

        assertThatThrownBy(() -> store().tag(NO_IMAGE, name)).isInstanceOf(EngineException.class);
        assertThat(named(name("/a:1")).all()).isEmpty();
    }

    @Test
    void a_short_tag_is_on_localhost() {
        String shortName = "contract-tag" + COUNTER.incrementAndGet();
        ImageId id = image(name("/a:1"));

        store().tag(id, reference(shortName));

        assertThat(ids(named("localhost/" + shortName + ":latest"))).containsExactly(id);
    }

    @Test
    void a_loaded_image_has_the_chosen_name_and_no_other() {
        VerifiedImage image = verified();
        LocalImages before = store().images();

        assertThat(store().load(image, reference(name("/a:1")))).isEqualTo(image.id());

        assertThat(only(named(name("/a:1"))).names()).containsExactly(reference(name("/a:1")));
        assertThat(only(named(name("/a:1"))).labels()).isEqualTo(image.labels());
        assertThat(store().images().all()).hasSize(before.all().size() + 1).containsAll(before.all());
    }

    @Test
    void a_loaded_image_takes_the_name_from_another_image() {
        ImageId before = image(name("/a:1"), name("/kept:1"));
        VerifiedImage image = verified();

        store().load(image, reference(name("/a:1")));

        assertThat(ids(named(name("/a:1")))).containsExactly(image.id());
        assertThat(ids(named(name("/kept:1")))).containsExactly(before);
    }

    @Test
    void an_image_that_is_here_gets_one_more_name_by_loading() {
        VerifiedImage image = verified();
        store().load(image, reference(name("/a:1")));

        store().load(image, reference(name("/b:1")));

        assertThat(only(named(name("/b:1"))).names())
                .containsExactlyInAnyOrder(reference(name("/a:1")), reference(name("/b:1")));
    }

    @Test
    void removing_one_name_leaves_the_others() {
        ImageId id = image(name("/a:1"), name("/a:2"));

        store().remove(reference(name("/a:1")));

        assertThat(named(name("/a:1")).all()).isEmpty();
        assertThat(ids(named(name("/a:2")))).containsExactly(id);
    }

    @Test
    void removing_the_last_name_removes_the_image() {
        ImageId id = image(name("/a:1"));

        store().remove(reference(name("/a:1")));

        assertThat(ids(store().images())).doesNotContain(id);
    }

    @Test
    void removing_what_is_not_there_changes_nothing() {
        ImageId id = image("registry.example.com/" + name("/a:1"));

        store().remove(reference(name("/a:1")));
        store().remove(reference("a:1"));

        assertThat(ids(store().images())).contains(id);
    }

    @Test
    void an_image_that_a_container_uses_is_not_removed() {
        ImageId id = image(name("/a:1"));
        use(name("/a:1"));

        EngineException refused =
                catchThrowableOfType(EngineException.class, () -> store().remove(reference(name("/a:1"))));

        assertThat(refused).hasMessageContaining(name("/a:1")).hasMessageContaining("in use");
        assertThat(refused.remedy()).contains("podman rm");
        assertThat(ids(named(name("/a:1")))).containsExactly(id);
    }

    @Test
    void commands_show_what_would_be_run() {
        ImageReference image = reference(name("/a:1"));
        ImageReference name = reference(name("/b:1"));

        assertThat(store().tagCommand(image, name)).containsSubsequence("--", image.toString(), name.toString());
        assertThat(store().removeCommand(name)).containsSubsequence("--", name.toString());
        VerifiedImage verified = new VerifiedImage(Path.of("/layout"), NO_IMAGE, BuildRequests.platform(), Map.of(), 1);
        assertThat(store().loadCommand(verified, name)).anyMatch(argument -> argument.endsWith("/layout"));
    }

    private static LocalImage only(LocalImages images) {
        assertThat(images.all()).hasSize(1);
        return images.all().get(0);
    }
}
