package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.BuildRequests;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.ImageStoreContract;
import dev.rigsmith.ports.VerifiedImage;
import dev.rigsmith.process.EngineSandbox;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PodmanImageStoreIT extends ImageStoreContract {

    static EngineSandbox sandbox;
    private static int images;

    private final ImageStore store = made();

    ImageStore made() {
        return new PodmanImageStore(sandbox.programs());
    }

    @BeforeAll
    static void start() {
        sandbox = EngineSandbox.create();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Override
    protected ImageStore store() {
        return store;
    }

    @Override
    protected ImageId image(Map<String, String> labels, String... names) {
        Map<String, String> all = new HashMap<>(labels);
        all.put("image", String.valueOf(++images));
        return ImageId.parse(sandbox.image(all, names));
    }

    @Override
    protected VerifiedImage verified() {
        Map<String, String> labels = Map.of("image", String.valueOf(++images));
        String name = "localhost/verified:" + images;
        ImageId id = ImageId.parse(sandbox.image(labels, name));
        Path layout = sandbox.directory().resolve("layout" + images);
        sandbox.run("skopeo", "copy", "--quiet", "containers-storage:" + name, "oci:" + layout);
        Map<String, String> all =
                store.images().find(ImageReference.parse(name)).orElseThrow().labels();
        sandbox.run("podman", "rmi", "--", name);
        return new VerifiedImage(layout, id, BuildRequests.platform(), all, 1);
    }

    @Override
    protected void use(String name) {
        sandbox.run("podman", "create", "--", name, "true");
    }

    @Test
    void steps_that_the_next_build_reuses_survive_the_image() {
        String file = "FROM " + EngineSandbox.BUSYBOX + "\nENV STEP=1\nENV STEP=2\n";
        sandbox.build(file, "localhost/steps:1");
        long before = layers();

        store.remove(ImageReference.parse("localhost/steps:1"));

        assertThat(layers()).isEqualTo(before - 1);
    }

    @Test
    void steps_of_builds_are_not_among_images_that_are_asked_for() {
        String id =
                sandbox.build("FROM " + EngineSandbox.BUSYBOX + "\nENV ASKED=1\nENV ASKED=2\n", "localhost/asked:1");

        assertThat(store.images(List.of(ImageReference.parse("localhost/asked:1")), List.of("localhost/ask*"))
                        .all())
                .extracting(LocalImage::id)
                .containsExactly(ImageId.parse(id));
    }

    private static long layers() {
        return sandbox.run("podman", "images", "--all", "--quiet")
                .lines()
                .distinct()
                .count();
    }

    @Test
    void a_parent_of_another_image_loses_its_name_only() {
        sandbox.build("FROM " + EngineSandbox.BUSYBOX + "\nENV PARENT=1\n", "localhost/parent:1");
        String child = sandbox.build("FROM localhost/parent:1\nENV CHILD=1\n", "localhost/child:1");

        store.remove(ImageReference.parse("localhost/parent:1"));

        assertThat(store.images().find(ImageReference.parse("localhost/parent:1")))
                .isEmpty();
        assertThat(store.images()
                        .find(ImageReference.parse("localhost/child:1"))
                        .orElseThrow()
                        .id())
                .isEqualTo(ImageId.parse(child));
    }

    @Test
    void what_became_another_image_has_no_name() {
        VerifiedImage image = verified();
        VerifiedImage other = verified();
        VerifiedImage mixed = new VerifiedImage(image.layout(), other.id(), image.platform(), image.labels(), 1);
        ImageReference name = ImageReference.parse("localhost/mixed:1");

        assertThatThrownBy(() -> store.load(mixed, name))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(other.id().shortened())
                .hasMessageContaining(image.id().shortened());

        assertThat(store.images().all()).extracting(LocalImage::id).doesNotContain(image.id(), other.id());
    }

    @Test
    void what_is_no_layout_cannot_be_loaded() {
        ImageReference name = ImageReference.parse("localhost/none:1");
        VerifiedImage nothing = new VerifiedImage(
                sandbox.directory().resolve("empty"),
                new ImageId("0".repeat(64)),
                BuildRequests.platform(),
                Map.of(),
                1);

        assertThatThrownBy(() -> store.load(nothing, name))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("could not load `localhost/none:1`");
    }

    @Test
    void a_broken_store_is_an_error_and_no_empty_answer() {
        Map<String, String> environment = new HashMap<>(sandbox.environment());
        environment.put(
                "CONTAINERS_STORAGE_CONF",
                sandbox.write(
                                "broken.conf",
                                "[storage]\ndriver = \"none-such\"\ngraphroot = \"/proc/x\"\nrunroot = \"/proc/y\"\n")
                        .toString());
        ImageStore broken = new PodmanImageStore(new dev.rigsmith.process.Programs(environment, (program, line) -> {}));

        assertThatThrownBy(broken::images).isInstanceOf(EngineException.class);
        assertThatThrownBy(() -> broken.images(List.of(ImageReference.parse("localhost/a:1")), List.of()))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.lastLines()).isNotEmpty());
    }
}
