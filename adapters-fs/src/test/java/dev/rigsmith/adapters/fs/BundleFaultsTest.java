package dev.rigsmith.adapters.fs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.adapters.fs.bundle.FsBundleDrafts;
import dev.rigsmith.domain.bundle.Packing;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.ports.BundleContent;
import dev.rigsmith.ports.BundleDraft;
import dev.rigsmith.ports.BundleTarget;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be in the way of a bundle: each time one clear error, and the old file as it was. */
class BundleFaultsTest {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final int IMAGE = 4 << 20;

    @TempDir
    Path directory;

    private Path work;

    @BeforeEach
    void make() throws IOException {
        work = Files.createDirectory(directory.resolve("work"));
    }

    private FsBundleDrafts drafts(Path here, OutputStream output) {
        return new FsBundleDrafts(Map.of("TMPDIR", work.toString()), here, output);
    }

    /** Bytes that no compression makes fewer. */
    private static void export(FsBundleDrafts drafts, BundleTarget target, Packing packing) throws IOException {
        byte[] image = new byte[IMAGE];
        new Random(1).nextBytes(image);
        try (BundleDraft draft = drafts.begin()) {
            Files.write(draft.image(), image);
            draft.finish(
                    new BundleContent(
                            new ImageId("0".repeat(64)),
                            "name: mine\n",
                            Optional.empty(),
                            Optional.empty(),
                            packing,
                            Optional.empty()),
                    target,
                    (done, all) -> {});
        }
    }

    /** On a disk of 1 MiB; those who may not mount one write to a device that is always full. */
    @ParameterizedTest
    @EnumSource(Packing.class)
    void a_full_disk(Packing packing) throws IOException {
        if (ROOT) {
            try (Mounted disk = Mounted.tmpfs(directory.resolve("disk"), "size=1m")) {
                Path old = Files.writeString(disk.path().resolve("b"), "old");
                FsBundleDrafts drafts = drafts(disk.path(), OutputStream.nullOutputStream());
                BundleTarget target = drafts.target(Optional.of("b"), "usual", true);

                assertUnwritable(() -> export(drafts, target, packing), old + ": No space left on device");
                assertThat(old).hasContent("old");
                assertThat(disk.path()).isDirectoryNotContaining("glob:**.tmp");
            }
        }
        try (OutputStream full = Files.newOutputStream(Path.of("/dev/full"))) {
            FsBundleDrafts drafts = drafts(directory, full);
            BundleTarget target = drafts.target(Optional.of("-"), "usual", false);

            assertUnwritable(() -> export(drafts, target, packing), "standard output: No space left on device");
        }
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void a_directory_that_cannot_be_written_is_told_before_anything_is_done() throws IOException {
        if (ROOT) {
            try (Mounted disk = Mounted.tmpfs(directory.resolve("disk"), "size=1m")) {
                disk.makeReadOnly();
                assertNoTarget(disk.path(), "Read-only file system");
            }
        } else {
            Path closed = Files.createDirectory(directory.resolve("closed"));
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
            assertNoTarget(closed, "Permission denied");
        }
    }

    private void assertNoTarget(Path here, String why) {
        assertUnwritable(
                () -> drafts(here, OutputStream.nullOutputStream()).target(Optional.empty(), "usual", false),
                here.resolve("usual") + ": " + why);
    }

    private static void assertUnwritable(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(FileAccessException.class).hasMessage("cannot write " + message);
    }
}
