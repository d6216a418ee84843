package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Registries} does. */
public abstract class RegistriesContract {

    private static final Platform ARM = Platform.parse("linux/arm64");

    /** The registries to test. */
    protected abstract Registries registries();

    /** The host of a registry, with its port. */
    protected abstract String host();

    /** Publishes an image and gives its id. */
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
    void what_is_not_there_is_told_plainly() {
        ImageReference absent = reference("contract/absent:1");

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> find(absent))
                .withMessage("`" + absent + "` does not exist in its registry");
    }
}
