package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteConfig;
import dev.rigsmith.domain.remote.RemoteImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Registries} does. */
public abstract class RegistriesContract {

    /** The platform of images that are not of an index. */
    protected static final Platform HOST = BuildRequests.platform();

    private static final Platform ARM = Platform.parse("linux/arm64");

    /** The registries to test. */
    protected abstract Registries registries();

    /** The host of a registry, with its port. */
    protected abstract String host();

    /** Publishes an image for {@link #HOST} with the label {@code for}, which tells its reference, and gives its id. */
    protected abstract ImageId publish(ImageReference reference);

    /** Publishes an index of one image for this platform, and gives the id of that image. */
    protected abstract ImageId publishIndex(ImageReference reference, Platform platform);

    private ImageReference reference(String rest) {
        return ImageReference.parse(host() + "/" + rest);
    }

    private RemoteImage find(ImageReference reference) {
        return registries().find(reference, Registries.Access.CONFIGURED);
    }

    @Test
    void an_image_is_told_by_its_id_and_found_again_by_its_digest() {
        ImageReference name = reference("contract/one:1");
        ImageId id = publish(name);

        RemoteImage found = find(name);

        assertThat(found).isInstanceOfSatisfying(RemoteImage.Single.class, image -> {
            assertThat(image.image()).isEqualTo(id);
            assertThat(image.size()).isNotNegative();
        });
        assertThat(find(name.withoutTagAndDigest().withDigest(found.digest()))).isEqualTo(found);
        assertThat(find(name.withDigest(found.digest()))).isEqualTo(found);
    }

    @Test
    void an_index_tells_of_its_platforms_and_leads_to_the_image() {
        ImageReference name = reference("contract/many:1");
        ImageId id = publishIndex(name, ARM);

        RemoteImage.Index index = (RemoteImage.Index) find(name);

        assertThat(index.images()).extracting(RemoteImage.ForPlatform::platform).containsExactly(ARM);
        assertThat(index.imageFor(Platform.parse("linux/riscv64"))).isEmpty();
        Optional<Digest> manifest = index.imageFor(ARM);
        assertThat(find(name.withoutTagAndDigest().withDigest(manifest.orElseThrow())))
                .isInstanceOfSatisfying(
                        RemoteImage.Single.class,
                        image -> assertThat(image.image()).isEqualTo(id));
    }

    @Test
    void an_image_says_what_it_is_without_being_pulled() {
        ImageReference name = reference("contract/labelled:1");
        publish(name);
        RemoteImage.Single image = (RemoteImage.Single) find(name);

        RemoteConfig found = registries().configuration(name, image, Registries.Access.CONFIGURED);

        assertThat(found.labels()).containsEntry("for", name.toString());
        assertThat(found.platform()).contains(HOST);
        assertThat(found.created()).isPresent();
        assertThat(found.builtFrom()).isEmpty();
    }

    @Test
    void a_configuration_that_is_not_there_is_an_error() {
        ImageReference name = reference("contract/changed:1");
        publish(name);
        RemoteImage.Single wrong = new RemoteImage.Single(find(name).digest(), new ImageId("0".repeat(64)), 1);

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> registries().configuration(name, wrong, Registries.Access.CONFIGURED));
    }

    @Test
    void tags_come_sorted() {
        publish(reference("contract/tags:b"));
        publish(reference("contract/tags:a"));

        assertThat(registries().tags(reference("contract/tags"), Registries.Access.CONFIGURED))
                .containsExactly("a", "b");
    }

    @Test
    void a_repository_that_is_not_there_has_no_tags() {
        ImageReference absent = reference("contract/no-such-repository:1");

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> registries().tags(absent, Registries.Access.CONFIGURED))
                .matches(failure -> failure.id() == ErrorId.NOT_IN_REGISTRY)
                .withMessage("`" + absent + "` does not exist in its registry");
    }

    @Test
    void what_is_not_there_is_told_plainly() {
        ImageReference absent = reference("contract/absent:1");

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> find(absent))
                .withMessage("`" + absent + "` does not exist in its registry")
                .satisfies(failure -> assertThat(failure.id()).isEqualTo(ErrorId.NOT_IN_REGISTRY));
    }

    @Test
    void in_haste_it_tells_the_same() {
        ImageReference name = reference("contract/haste:1");
        publish(name);

        assertThat(registries().inHaste().find(name, Registries.Access.CONFIGURED))
                .isEqualTo(find(name));
    }
}
