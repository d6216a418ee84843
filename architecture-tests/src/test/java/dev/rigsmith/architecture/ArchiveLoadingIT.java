package dev.rigsmith.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.adapters.fs.archive.TarImageArchives;
import dev.rigsmith.adapters.podman.PodmanImageStore;
import dev.rigsmith.domain.archive.ArchiveKind;
import dev.rigsmith.domain.archive.ArchivedImage;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.ImageArchive;
import dev.rigsmith.ports.ImageArchives;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.VerifiedImage;
import dev.rigsmith.process.EngineSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real engines save is verified, and what is verified real engines load, run, and call as Rigsmith says. */
class ArchiveLoadingIT {

    private static final String SAVED = "localhost/saved/image:1";
    private static final String OTHER = "docker.io/library/other:latest";
    private static final ImageReference CHOSEN = ImageReference.parse("localhost/rig/chosen/name:latest");

    private static EngineSandbox sandbox;
    private static Path work;
    private static ImageId saved;
    private static ImageId other;

    private final ImageStore store = new PodmanImageStore(sandbox.programs());
    private final ImageArchives archives = new TarImageArchives(
            Map.of("TMPDIR", work.toString()), Platform.parse("linux/" + System.getProperty("os.arch")));
    private Set<ImageReference> names;

    @BeforeAll
    static void start() throws IOException {
        sandbox = EngineSandbox.create();
        work = Files.createDirectory(sandbox.directory().resolve("archives"));
        String twice = "FROM " + EngineSandbox.BUSYBOX
                + "\nRUN echo one > /one\nRUN rm /one\nRUN true\nRUN true\nLABEL team=core\n";
        saved = ImageId.parse(sandbox.build(twice, SAVED));
        other = ImageId.parse(sandbox.build("FROM " + EngineSandbox.BUSYBOX + "\nENV OTHER=1\n", OTHER));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void remember() {
        names = names();
    }

    @AfterEach
    void clear() {
        store.remove(CHOSEN);
        assertThat(names()).isEqualTo(names);
        assertThat(work).isEmptyDirectory();
    }

    private Set<ImageReference> names() {
        return store.images().all().stream()
                .flatMap(image -> image.names().stream())
                .collect(Collectors.toSet());
    }

    private static Path file(String name) {
        return sandbox.directory().resolve(name + "-" + System.nanoTime());
    }

    private static Path save(String... arguments) {
        Path file = file("save");
        String[] command = new String[arguments.length + 4];
        List.of("podman", "save", "--quiet", "--output=" + file).toArray(command);
        System.arraycopy(arguments, 0, command, 4, arguments.length);
        sandbox.run(command);
        return file;
    }

    /** The image is verified and loaded while nothing else of it is in the store. */
    private void assertLoaded(ArchiveKind kind, Path source, ImageId expected) {
        try (ImageArchive archive = archives.open(source)) {
            assertThat(archive.kind()).isEqualTo(kind);
            ArchivedImage image = archive.images().stream()
                    .filter(one -> one.id().equals(expected))
                    .findFirst()
                    .orElseThrow();
            assertRuns(archive.verify(image), expected);
        }
    }

    private void assertRuns(VerifiedImage verified, ImageId expected) {
        assertThat(store.load(verified, CHOSEN)).isEqualTo(expected);
        LocalImages images = store.images();
        assertThat(images.find(CHOSEN).orElseThrow().labels()).containsAllEntriesOf(verified.labels());
        assertThat(names()).hasSize(names.size() + 1).containsAll(names).contains(CHOSEN);
        assertThat(sandbox.run(
                        "podman",
                        "run",
                        "--rm",
                        "--network=none",
                        "--pull=never",
                        "--",
                        CHOSEN.toString(),
                        "echo",
                        "ran"))
                .isEqualTo("ran");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker-archive", "oci-archive"})
    void what_podman_saves_is_loaded(String format) {
        ArchiveKind kind = format.equals("oci-archive") ? ArchiveKind.OCI_ARCHIVE : ArchiveKind.DOCKER_ARCHIVE;

        assertLoaded(kind, save("--format=" + format, "--", SAVED), saved);
        assertLoaded(kind, save("--format=" + format, "--", saved.hex()), saved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oci-dir", "docker-dir"})
    void a_directory_is_told_by_what_is_in_it(String format) {
        Path source = save("--format=" + format, "--", SAVED);

        if (format.equals("oci-dir")) {
            assertLoaded(ArchiveKind.OCI_LAYOUT, source, saved);
        } else {
            try (ImageArchive archive = archives.open(source)) {
                assertThat(archive.kind()).isEqualTo(ArchiveKind.UNKNOWN);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd"})
    void what_people_compress_is_loaded(String program) {
        Path source = save("--", SAVED);
        Path packed = file("packed");
        sandbox.run("sh", "-c", program + " -c < " + source + " > " + packed);

        assertLoaded(ArchiveKind.DOCKER_ARCHIVE, packed, saved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd"})
    void what_skopeo_copies_is_loaded(String format) {
        Path layout = file("layout");
        sandbox.run(
                "skopeo",
                "copy",
                "--quiet",
                "--dest-compress",
                "--dest-compress-format=" + format,
                "containers-storage:" + SAVED,
                "oci:" + layout);

        assertLoaded(ArchiveKind.OCI_LAYOUT, layout, saved);
    }

    @Test
    void each_of_several_images_is_loaded_by_itself() {
        Path source = save("--multi-image-archive", "--", SAVED, OTHER);

        assertLoaded(ArchiveKind.DOCKER_ARCHIVE, source, other);
        assertLoaded(ArchiveKind.DOCKER_ARCHIVE, source, saved);
    }

    @Test
    void an_image_that_is_not_here_is_loaded_whole() {
        ImageId gone = ImageId.parse(
                sandbox.build("FROM " + EngineSandbox.BUSYBOX + "\nRUN echo gone > /gone\n", "localhost/gone:1"));
        Path source = save("--", "localhost/gone:1");
        sandbox.run("podman", "rmi", "--force", "--", "localhost/gone:1");
        assertThat(store.images().all()).noneMatch(image -> image.id().equals(gone));

        assertLoaded(ArchiveKind.DOCKER_ARCHIVE, source, gone);
    }

    @Test
    void names_in_the_archive_stay_there() {
        Path source = save("--", OTHER);
        sandbox.run("podman", "tag", saved.toString(), OTHER);
        names = names();

        assertLoaded(ArchiveKind.DOCKER_ARCHIVE, source, other);
        assertThat(store.images()
                        .find(ImageReference.parse(OTHER))
                        .orElseThrow()
                        .id())
                .isEqualTo(saved);

        sandbox.run("podman", "tag", other.toString(), OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat", "gzip -c", "zstd -c"})
    void a_root_file_system_becomes_an_image_that_runs(String program) {
        Path tar = file("root");
        Path packed = file("root-packed");
        sandbox.run("podman", "create", "--name=exported", "--", SAVED);
        sandbox.run("podman", "export", "--output=" + tar, "exported");
        sandbox.run("podman", "rm", "exported");
        sandbox.run("sh", "-c", program + " < " + tar + " > " + packed);

        try (ImageArchive archive = archives.open(packed)) {
            assertThat(archive.kind()).isEqualTo(ArchiveKind.TAR);
            VerifiedImage image = archive.wrap(Instant.parse("2026-01-02T03:04:05Z"));
            assertRuns(image, image.id());
            assertThat(store.images().find(CHOSEN).orElseThrow().created())
                    .isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        }
    }

    @Test
    void a_flipped_byte_is_refused_and_nothing_is_loaded() throws IOException {
        Path source = save("--", SAVED);
        byte[] bytes = Files.readAllBytes(source);
        bytes[bytes.length / 3] ^= 1;
        Files.write(source, bytes);

        try (ImageArchive archive = archives.open(source)) {
            List<ArchivedImage> images = archive.images();
            assertThatThrownBy(() -> archive.verify(images.get(0)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("does not match its digest");
        }
    }
}
