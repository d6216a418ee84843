package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.archive.ArchiveKind;
import dev.rigsmith.domain.archive.ArchivedImage;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link ImageArchives} does. */
public abstract class ImageArchivesContract {

    private static final Platform FOREIGN = Platform.parse("linux/s390x");

    /** The archives to test. */
    protected abstract ImageArchives archives();

    /** What an image of {@link #archive} is made of. */
    protected record Sample(Platform platform, Map<String, String> labels, List<String> names) {}

    /** Makes something of this kind that is as it should be; it holds no images. */
    protected abstract Path source(ArchiveKind kind);

    /** Makes an archive of these images, in this order. */
    protected abstract Path archive(Sample... images);

    /** Changes a byte of a layer. */
    protected abstract void damage(Path archive);

    /** A path with nothing there. */
    protected abstract Path nothing();

    /** Fails when anything is left on disk, or open. */
    protected abstract void checkThatNothingIsLeft();

    @AfterEach
    void nothing_is_left() {
        checkThatNothingIsLeft();
    }

    private static Sample sample(String... names) {
        return new Sample(BuildRequests.platform(), Map.of("team", "core"), List.of(names));
    }

    @ParameterizedTest
    @EnumSource(
            value = ArchiveKind.class,
            names = {"TAR", "BUNDLE", "UNKNOWN"})
    void what_holds_no_images_is_told(ArchiveKind kind) {
        try (ImageArchive archive = archives().open(source(kind))) {
            assertThat(archive.kind()).isEqualTo(kind);
            assertRefused(archive::images);
        }
    }

    @Test
    void images_come_with_what_is_known_of_them() {
        Path source = archive(sample("localhost/a:1", "localhost/a:2"), new Sample(FOREIGN, Map.of(), List.of()));

        try (ImageArchive archive = archives().open(source)) {
            List<ArchivedImage> images = archive.images();

            assertThat(archive.kind().holdsImages()).isTrue();
            assertThat(images).extracting(ArchivedImage::position).containsExactly(1, 2);
            assertThat(images.get(0).names()).containsExactly("localhost/a:1", "localhost/a:2");
            assertThat(images.get(0).platform()).isEqualTo(BuildRequests.platform());
            assertThat(images.get(0).size()).isPositive();
            assertThat(images.get(1).names()).isEmpty();
            assertThat(images.get(1).platform()).isEqualTo(FOREIGN);
            assertThat(images.get(0).id()).isNotEqualTo(images.get(1).id());
        }
    }

    @Test
    void an_image_is_verified() {
        try (ImageArchive archive = archives().open(archive(sample("localhost/a:1"), sample("localhost/b:1")))) {
            ArchivedImage second = archive.images().get(1);

            VerifiedImage verified = archive.verify(second);

            assertThat(verified.id()).isEqualTo(second.id());
            assertThat(verified.labels()).isEqualTo(Map.of("team", "core"));
            assertThat(verified.platform()).isEqualTo(second.platform());
            assertThat(verified.size()).isPositive();
            assertThat(archive.verify(archive.images().get(0)).layout()).isNotEqualTo(verified.layout());
        }
    }

    @Test
    void damage_is_refused() {
        Path source = archive(sample("localhost/a:1"));
        damage(source);

        try (ImageArchive archive = archives().open(source)) {
            ArchivedImage image = archive.images().get(0);
            assertRefused(() -> archive.verify(image));
        }
    }

    @Test
    void an_image_of_another_archive_is_refused() {
        ArchivedImage foreign =
                new ArchivedImage(1, List.of(), new ImageId("0".repeat(64)), BuildRequests.platform(), 1);

        try (ImageArchive archive = archives().open(archive(sample("localhost/a:1")))) {
            assertRefused(() -> archive.verify(foreign));
            assertRefused(() -> archive.wrap(Instant.EPOCH));
        }
    }

    @Test
    void a_tar_becomes_an_image_that_time_and_content_decide() {
        Path source = source(ArchiveKind.TAR);

        try (ImageArchive archive = archives().open(source);
                ImageArchive again = archives().open(source)) {
            VerifiedImage image = archive.wrap(Instant.ofEpochSecond(1));

            assertThat(image.platform()).isEqualTo(BuildRequests.platform());
            assertThat(image.labels()).isEmpty();
            assertThat(image.size()).isPositive();
            assertThat(again.wrap(Instant.ofEpochSecond(1)).id()).isEqualTo(image.id());
            assertThat(again.wrap(Instant.ofEpochSecond(2)).id()).isNotEqualTo(image.id());
        }
    }

    @Test
    void work_is_told() {
        long[] told = {0};

        try (ImageArchive archive = archives().open(source(ArchiveKind.TAR), bytes -> told[0] += bytes)) {
            VerifiedImage image = archive.wrap(Instant.EPOCH);

            assertThat(told[0]).isGreaterThanOrEqualTo(image.size());
        }
    }

    @Test
    void what_is_not_there_cannot_be_read() {
        assertThatThrownBy(() -> archives().open(nothing()))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining(nothing().toString());
    }

    @Test
    void closing_twice_is_closing() {
        ImageArchive archive = archives().open(archive(sample("localhost/a:1")));

        archive.close();
        archive.close();
    }

    private static void assertRefused(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(RefusedException.class)
                .extracting(failure -> ((RigsmithException) failure).id())
                .isEqualTo(ErrorId.INVALID_ARCHIVE);
    }
}
