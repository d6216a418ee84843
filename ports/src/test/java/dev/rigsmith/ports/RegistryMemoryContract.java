package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.ports.RegistryMemory.Remembered;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link RegistryMemory} does. */
public abstract class RegistryMemoryContract {

    private static final Digest DIGEST = Digest.parse("sha256:" + "d".repeat(64));
    private static final ImageReference NAME = ImageReference.parse("registry.example.com/a/b:1");
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    /** The memory to test, which is empty. */
    protected abstract RegistryMemory memory();

    @Test
    void what_was_never_asked_is_not_remembered() {
        assertThat(memory().recall(NAME)).isEmpty();
    }

    @Test
    void an_image_is_remembered_until_another_answer_comes() {
        RegistryMemory memory = memory();
        Remembered one = new Remembered(new RemoteImage.Single(DIGEST, new ImageId("e".repeat(64)), 7), THEN);
        Remembered other = new Remembered(new RemoteImage.Index(DIGEST, List.of()), THEN.plusSeconds(1));

        memory.remember(NAME, one);
        assertThat(memory.recall(NAME)).contains(one);
        memory.remember(NAME, other);
        assertThat(memory.recall(NAME)).contains(other);
    }

    @Test
    void an_index_is_remembered_with_its_platforms_in_order() {
        Remembered index = new Remembered(
                new RemoteImage.Index(
                        DIGEST,
                        List.of(
                                new RemoteImage.ForPlatform(Platform.parse("linux/arm/v7"), DIGEST),
                                new RemoteImage.ForPlatform(Platform.parse("linux/amd64"), DIGEST))),
                THEN);
        RegistryMemory memory = memory();

        memory.remember(NAME, index);

        assertThat(memory.recall(NAME)).contains(index);
    }

    @Test
    void names_are_not_mixed_up_and_one_image_may_have_two() {
        RegistryMemory memory = memory();
        Remembered answer = new Remembered(new RemoteImage.Single(DIGEST, new ImageId("e".repeat(64)), 7), THEN);

        memory.remember(ImageReference.parse("debian"), answer);

        assertThat(memory.recall(ImageReference.parse("docker.io/library/debian:latest")))
                .contains(answer);
        assertThat(memory.recall(ImageReference.parse("debian:12"))).isEmpty();
        assertThat(memory.recall(ImageReference.parse("debian@" + DIGEST))).isEmpty();
    }
}
