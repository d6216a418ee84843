package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.lock.LockFile;
import dev.rigsmith.domain.lock.Pin;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What all keepers of lock files promise. */
public abstract class ProjectLocksContract {

    private static final LockFile ONE = lock("1");
    private static final LockFile TWO = lock("2");

    /** The keeper under test. */
    protected abstract ProjectLocks locks();

    /** A project of this file name, without a lock; all names are in one directory. */
    protected abstract ProjectFile project(String name);

    private static LockFile lock(String digit) {
        TreeMap<ImageReference, Pin> pins = new TreeMap<>(Comparator.comparing(ImageReference::toString));
        TreeMap<Platform, Pin.Manifest> platforms = new TreeMap<>(Comparator.comparing(Platform::toString));
        platforms.put(Platform.parse("linux/amd64"), new Pin.Manifest(digest(digit), Optional.of(image(digit))));
        platforms.put(Platform.parse("linux/arm64"), new Pin.Manifest(digest("9"), Optional.empty()));
        pins.put(ImageReference.parse("docker.io/library/debian:12"), new Pin.Index(digest(digit), platforms));
        pins.put(ImageReference.parse("127.0.0.1:5000/a/b:1"), new Pin.Single(digest(digit), image(digit)));
        return new LockFile(pins);
    }

    private static Digest digest(String digit) {
        return Digest.parse("sha256:" + digit.repeat(64));
    }

    private static ImageId image(String digit) {
        return new ImageId(digit.repeat(64));
    }

    @Test
    void without_a_file_nothing_is_found() {
        assertThat(locks().find(project("rigsmith.yaml"))).isEmpty();
    }

    @Test
    void what_is_written_is_found() {
        locks().write(project("rigsmith.yaml"), Optional.empty(), ONE);
        assertThat(locks().find(project("rigsmith.yaml"))).contains(ONE);

        locks().write(project("rigsmith.yaml"), Optional.of(ONE), TWO);
        assertThat(locks().find(project("rigsmith.yaml"))).contains(TWO);

        locks().write(project("rigsmith.yaml"), Optional.of(TWO), LockFile.empty());
        assertThat(locks().find(project("rigsmith.yaml"))).contains(LockFile.empty());
    }

    @Test
    void each_project_file_has_its_own() {
        locks().write(project("rigsmith.yaml"), Optional.empty(), ONE);
        locks().write(project("other.yml"), Optional.empty(), TWO);

        assertThat(locks().find(project("rigsmith.yaml"))).contains(ONE);
        assertThat(locks().find(project("other.yml"))).contains(TWO);
    }

    @Test
    void what_somebody_else_wrote_meanwhile_stays() {
        locks().write(project("rigsmith.yaml"), Optional.empty(), ONE);

        assertRefused(Optional.empty());
        assertRefused(Optional.of(TWO));
        assertThat(locks().find(project("rigsmith.yaml"))).contains(ONE);
    }

    private void assertRefused(Optional<LockFile> before) {
        assertThatThrownBy(() -> locks().write(project("rigsmith.yaml"), before, TWO))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.id()).isEqualTo(ErrorId.LOCK_CHANGED))
                .hasMessageContaining("rigsmith.lock");
    }
}
