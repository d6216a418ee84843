package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link ImageTransfers} does. Tests share one store, so each uses repositories of its own. */
public abstract class ImageTransfersContract {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Registries.Access USUAL = Registries.Access.CONFIGURED;

    private final int number = COUNTER.incrementAndGet();

    /** The transfers to test. */
    protected abstract ImageTransfers transfers();

    /** The store that images come into. */
    protected abstract ImageStore store();

    /** Puts a new image into the store, unlike every other, under this name. */
    protected abstract ImageId image(String name);

    /** Puts a new image into a registry, but not into the store, and gives its id. */
    protected abstract ImageId published(String name);

    /** A registry that images can be in: host and port. */
    protected abstract String registry();

    private String repository() {
        return registry() + "/contract/transfer" + number;
    }

    private static ImageReference reference(String text) {
        return ImageReference.parse(text);
    }

    private LocalImage local(String name) {
        return store().images(List.of(reference(name)), List.of())
                .find(reference(name))
                .orElseThrow();
    }

    private boolean isLocal(String name) {
        return store().images(List.of(reference(name)), List.of())
                .find(reference(name))
                .isPresent();
    }

    private ImageId pull(String name) {
        return transfers().pull(reference(name), Optional.empty(), USUAL);
    }

    @Test
    void a_pulled_image_has_its_name_and_digest() {
        String name = repository() + "/pulled:1";
        ImageId published = published(name);

        ImageId pulled = transfers().pull(reference(name), Optional.of(BuildRequests.platform()), USUAL);

        assertThat(pulled).isEqualTo(published);
        assertThat(local(name).id()).isEqualTo(published);
        assertThat(local(name).digests()).isNotEmpty();
        assertThat(pull(name)).isEqualTo(published);
    }

    @Test
    void an_image_can_be_pulled_by_its_digest() {
        String name = repository() + "/digest:1";
        ImageId published = published(name);
        pull(name);
        Digest digest = local(name).manifestDigest().orElseThrow();
        store().remove(reference(name));
        String pinned = repository() + "/digest@" + digest;

        assertThat(pull(pinned)).isEqualTo(published);

        assertThat(local(pinned).id()).isEqualTo(published);
        store().remove(reference(pinned));
        assertThat(store().images().holds(published)).isFalse();
    }

    @Test
    void what_the_registry_does_not_have_cannot_be_pulled() {
        String absent = repository() + "/absent:1";

        assertThatThrownBy(() -> pull(absent))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(absent)
                .hasMessageContaining("does not exist");
        assertThat(isLocal(absent)).isFalse();
    }

    @Test
    void what_was_pushed_can_be_pulled_and_is_the_same_image() {
        String name = "localhost/contract/own" + COUNTER.incrementAndGet() + ":1";
        String destination = repository() + "/pushed:1";
        ImageId id = image(name);

        transfers().push(id, reference(destination), USUAL);

        assertThat(isLocal(destination)).isFalse();
        assertThat(pull(destination)).isEqualTo(id);
    }

    @Test
    void a_push_takes_the_name_from_the_image_that_had_it() {
        String destination = repository() + "/moved:1";
        published(destination);
        ImageId id = image("localhost/contract/own" + COUNTER.incrementAndGet() + ":1");

        transfers().push(id, reference(destination), USUAL);

        assertThat(pull(destination)).isEqualTo(id);
    }

    @Test
    void an_image_that_is_not_here_cannot_be_pushed() {
        ImageId none = new ImageId("0".repeat(64));

        assertThatThrownBy(() -> transfers().push(none, reference(repository() + "/none:1"), USUAL))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(repository() + "/none:1");
    }

    @Test
    void commands_show_what_would_be_run() {
        ImageReference image = reference("localhost/a:1");
        ImageReference name = reference(repository() + "/a:1");
        Registries.Access access = new Registries.Access(Optional.of("auth.json"), Optional.of(false));

        assertThat(transfers().pullCommand(name, Optional.of(BuildRequests.platform()), access))
                .contains("--platform=" + BuildRequests.platform(), "--authfile=auth.json", "--tls-verify=false")
                .containsSubsequence("--", name.toString());
        assertThat(transfers().pushCommand(image, name, access))
                .contains("--authfile=auth.json", "--tls-verify=false")
                .containsSubsequence("--", image.toString(), "docker://" + name);
    }
}
