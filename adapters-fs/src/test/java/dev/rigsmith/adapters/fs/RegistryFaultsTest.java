package dev.rigsmith.adapters.fs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.FileAccessException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What can be in the way of the file of registered rigs: each time one clear error, and the old file as it was. */
@Timeout(60)
class RegistryFaultsTest {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final String OLD = "# ours\nrigs:\n  old: { kind: prefab }\n";

    @TempDir
    Path directory;

    private Path data;
    private Path file;

    @BeforeEach
    void write_the_old_file() throws IOException {
        data = Files.createDirectory(directory.resolve("data"));
        file = Files.writeString(data.resolve("rigs.yaml"), OLD);
    }

    /** On a disk of 48 KiB; for those who may not mount one, where a file may have 4 KiB. */
    @Test
    void a_full_disk() throws Exception {
        String large = OLD + "x: " + "y".repeat(20_000) + "\n";
        if (ROOT) {
            try (Mounted disk = Mounted.tmpfs(directory.resolve("disk"), "size=48k")) {
                file = Files.writeString(disk.path().resolve("rigs.yaml"), large);
                Files.write(disk.path().resolve("other"), new byte[12 << 10]);
                refused("cannot write " + file + ": No space left on device");
                assertThat(file).hasContent(large);
                assertThat(names(disk.path())).containsExactlyInAnyOrder("rigs.yaml", ".rigs.yaml.lock", "other");
            }
        } else {
            Files.writeString(file, large);
            assertThat(writerUnder("bash", "-c", "ulimit -f 4; exec \"$@\"", "bash"))
                    .isEqualTo("cannot write " + file + ": File too large");
            assertThat(file).hasContent(large);
        }
    }

    @Test
    void a_home_that_is_read_only() throws Exception {
        if (ROOT) {
            try (Mounted disk = Mounted.tmpfs(directory.resolve("disk"), "size=1m")) {
                file = Files.writeString(disk.path().resolve("rigs.yaml"), OLD);
                disk.makeReadOnly();
                refused(": Read-only file system");
                assertThat(new YamlRigRegistry(file).rigs()).containsOnlyKeys("old");
            }
        } else {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
            refused(": Permission denied");
        }
        assertThat(file.getFileName()).hasToString("rigs.yaml");
    }

    /** The lock of somebody else is a file that we may not open; the administrator may open any. */
    @Test
    void a_lock_of_another_user() throws Exception {
        Path lock = Files.createFile(data.resolve(".rigs.yaml.lock"));
        if (ROOT) {
            Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("rw-------"));
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            assertThat(writerUnder("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"))
                    .isEqualTo("cannot write " + lock + ": Permission denied");
        } else {
            Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("---------"));
            refused("cannot write " + lock + ": Permission denied");
        }
        assertThat(file).hasContent(OLD);
    }

    @Test
    void a_directory_in_place_of_the_file() throws IOException {
        Files.delete(file);
        Files.createDirectories(file.resolve("inside"));
        refused("cannot read " + file + ": it is a directory");
        assertThat(file.resolve("inside")).isDirectory();
    }

    @Test
    void a_link_to_nothing() throws IOException {
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("nowhere"));
        refused("cannot read " + file + ": No such file or directory");
        assertThat(file).isSymbolicLink();
        assertThat(data.resolve("nowhere")).doesNotExist();
    }

    @Test
    void links_in_a_circle() throws IOException {
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("other"));
        Files.createSymbolicLink(data.resolve("other"), Path.of("rigs.yaml"));
        refused("cannot write " + file + ": Too many levels of symbolic links");
        assertThat(file).isSymbolicLink();
    }

    @Test
    void a_pipe_in_place_of_the_file_or_of_its_lock() throws Exception {
        run("mkfifo", data.resolve(".rigs.yaml.lock").toString());
        refused(".lock: it is not a regular file");
        assertThat(file).hasContent(OLD);
        Files.delete(data.resolve(".rigs.yaml.lock"));
        Files.delete(file);
        run("mkfifo", file.toString());
        refused("cannot read " + file + ": it is not a regular file");
    }

    @Test
    void a_directory_in_place_of_the_lock() throws IOException {
        Files.createDirectory(data.resolve(".rigs.yaml.lock"));
        refused("cannot write " + data.resolve(".rigs.yaml.lock") + ": it is a directory");
        assertThat(file).hasContent(OLD);
    }

    @Test
    void a_file_in_place_of_the_directory() throws IOException {
        file = Files.createFile(directory.resolve("plain")).resolve("rigs.yaml");
        refused("cannot write " + file + ": File exists");
    }

    @Test
    void a_file_without_end() {
        file = Path.of("/dev/zero");
        assertThatExceptionOfType(FileAccessException.class)
                .isThrownBy(() -> new YamlRigRegistry(file).rigs())
                .withMessage("cannot read /dev/zero: it is not a regular file");
    }

    @Test
    void a_link_to_the_file_stays_and_shares_its_lock() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link.yaml"), file);
        new YamlRigRegistry(link).add(RegistryWriter.rig("new"), false);

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent(OLD + "  new:\n    kind: prefab\n    source: debian\n");
        assertThat(names(data)).containsExactlyInAnyOrder("rigs.yaml", ".rigs.yaml.lock");
        assertThat(names(directory)).containsExactlyInAnyOrder("data", "link.yaml");
    }

    private void refused(String message) {
        YamlRigRegistry registry = new YamlRigRegistry(file);
        assertThatExceptionOfType(FileAccessException.class)
                .isThrownBy(() -> registry.add(RegistryWriter.rig("new"), false))
                .withMessageContaining(message)
                .satisfies(failure -> assertThat(failure.remedy()).isNotBlank());
    }

    /** What a process tells that is started by another program. */
    private String writerUnder(String... program) throws Exception {
        QuickJvm jvm = QuickJvm.of(
                Files.createDirectory(directory.resolve("code")),
                RegistryWriter.class,
                Files.createDirectory(directory.resolve("scratch"))
                        .resolve("r.yaml")
                        .toString(),
                "r",
                "0",
                "1");
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(jvm.command(file.toString(), "new", "0", "1"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return told.substring(1);
    }

    static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.onExit().join().exitValue())
                .as(String.join(" ", command))
                .isZero();
    }

    private static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
