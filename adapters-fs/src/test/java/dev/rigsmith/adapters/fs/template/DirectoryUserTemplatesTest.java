package dev.rigsmith.adapters.fs.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rigsmith.adapters.fs.DirectoryTemplates;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.TemplateSource;
import dev.rigsmith.ports.UserTemplates;
import dev.rigsmith.ports.UserTemplatesContract;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryUserTemplatesTest extends UserTemplatesContract {

    private static final ShortName TOOLS = new ShortName("tools");
    private static final ShortName BUNDLED = new ShortName("jvm");
    private static final Octets CONTAINERFILE = Octets.ofText("FROM a\n");

    @TempDir
    Path place;

    private Path templates;
    private Path source;

    @BeforeEach
    void make_a_source() throws IOException {
        templates = place.resolve("data/templates");
        source = Files.createDirectory(place.resolve("source"));
        Files.writeString(source.resolve("Containerfile"), "FROM a\n");
        Path bundled = Files.createDirectories(place.resolve("bundled").resolve(BUNDLED.value()));
        Files.writeString(bundled.resolve("Containerfile"), "FROM bundled\n");
    }

    @AfterEach
    void nothing_half_done_is_left() throws IOException {
        if (Files.exists(templates)) {
            try (Stream<Path> left = Files.list(templates)) {
                assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
            }
        }
    }

    @Override
    protected UserTemplates own() {
        return new DirectoryUserTemplates(templates);
    }

    @Override
    protected TemplateSource templates() {
        return new DirectoryTemplates(templates, place.resolve("bundled"));
    }

    @Override
    protected ShortName bundled() {
        return BUNDLED;
    }

    private Path install(boolean replace) {
        return Path.of(own().install(TOOLS, CONTAINERFILE, Optional.of(source), replace));
    }

    private void expectRefused(String why) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> install(true))
                .withMessageContaining(why)
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(ErrorId.UNUSABLE_SOURCE));
    }

    @Test
    void a_context_is_copied_as_it_is() throws IOException {
        Files.createDirectories(source.resolve("bin/empty"));
        Files.writeString(source.resolve("bin/run"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(source.resolve("bin/run"), PosixFilePermissions.fromString("rwxr-x--x"));
        Files.setPosixFilePermissions(source.resolve("bin/empty"), PosixFilePermissions.fromString("r-x------"));
        Files.createSymbolicLink(source.resolve("link"), Path.of("bin/run"));
        Files.createSymbolicLink(source.resolve("dangling"), Path.of("../nowhere"));
        Files.createSymbolicLink(source.resolve("directory"), Path.of("bin"));
        Path copy = install(false);

        assertThat(copy.resolve("bin/run")).hasContent("#!/bin/sh\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.resolve("bin/run"))))
                .isEqualTo("rwxr-x--x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.resolve("bin/empty"))))
                .isEqualTo("r-x------");
        assertThat(Files.getLastModifiedTime(copy.resolve("bin/run")).toMillis())
                .isEqualTo(Files.getLastModifiedTime(source.resolve("bin/run")).toMillis());
        assertThat(Files.readSymbolicLink(copy.resolve("link"))).isEqualTo(Path.of("bin/run"));
        assertThat(Files.readSymbolicLink(copy.resolve("dangling"))).isEqualTo(Path.of("../nowhere"));
        assertThat(Files.isSymbolicLink(copy.resolve("directory"))).isTrue();
    }

    @Test
    void a_template_whose_directories_are_read_only_is_installed_replaced_and_removed() throws IOException {
        Files.createDirectory(source.resolve("bin"));
        Files.writeString(source.resolve("bin/run"), "x");
        for (Path directory : List.of(source.resolve("bin"), source)) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-xr-x"));
        }
        Path copy = install(false);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("r-xr-xr-x");
        install(true);
        own().remove(TOOLS);
        assertThat(copy).doesNotExist();
        Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(source.resolve("bin"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void a_dockerfile_is_called_containerfile_and_so_is_its_ignore_file() throws IOException {
        Files.move(source.resolve("Containerfile"), source.resolve("Dockerfile"));
        Files.writeString(source.resolve("Dockerfile.dockerignore"), "x\n");
        Path copy = install(false);

        assertThat(copy.resolve("Containerfile")).hasContent("FROM a\n");
        assertThat(copy.resolve("Containerfile.dockerignore")).hasContent("x\n");
    }

    @Test
    void a_containerfile_that_is_a_link_becomes_a_file() throws IOException {
        Files.move(source.resolve("Containerfile"), place.resolve("elsewhere"));
        Files.createSymbolicLink(source.resolve("Containerfile"), Path.of("../elsewhere"));
        Path copy = install(false);

        assertThat(copy.resolve("Containerfile")).isRegularFile().hasContent("FROM a\n");
        assertThat(Files.isSymbolicLink(copy.resolve("Containerfile"))).isFalse();
    }

    @Test
    void what_is_no_file_is_refused_by_its_name_and_the_old_template_stays() throws Exception {
        Path copy = install(false);
        Files.createDirectory(source.resolve("run"));
        assertThat(new ProcessBuilder("mkfifo", source.resolve("run/pipe").toString())
                        .start()
                        .waitFor())
                .isZero();
        expectRefused("holds run/pipe, which is no file");
        assertThat(copy.resolve("Containerfile")).hasContent("FROM a\n");
    }

    @Test
    void a_full_disk_is_no_fault_of_the_file_that_is_copied() {
        Path from = source.resolve("a");
        FileSystemException full =
                new FileSystemException(from.toString(), templates.toString(), "No space left on device");
        assertThat(TreeCopy.isOfReading(full, from)).isFalse();
        assertThat(TreeCopy.isOfReading(new AccessDeniedException(from.toString()), from))
                .isTrue();
    }

    @Test
    void more_than_a_template_should_hold_is_refused() throws IOException {
        Files.writeString(source.resolve("a"), "x".repeat(100));
        Files.createDirectories(source.resolve("b/c"));
        expect(new TreeCopy.Limits(3, 1_000), "more than 3 paths");
        expect(new TreeCopy.Limits(1_000, 106), "MiB");
        new DirectoryUserTemplates(templates, new TreeCopy.Limits(4, 107))
                .install(TOOLS, CONTAINERFILE, Optional.of(source), false);
    }

    private void expect(TreeCopy.Limits limits, String why) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> new DirectoryUserTemplates(templates, limits)
                        .install(TOOLS, CONTAINERFILE, Optional.of(source), false))
                .withMessageContaining(why);
        assertThat(templates.getParent()).doesNotExist();
    }

    @Test
    void a_directory_that_holds_the_templates_is_refused_whatever_it_is_called() throws IOException {
        Files.createSymbolicLink(place.resolve("round"), place);
        for (Path above : List.of(place, place.resolve("round"), place.resolve("data"), templates)) {
            if (Files.exists(above)) {
                assertThatExceptionOfType(RefusedException.class)
                        .isThrownBy(() -> own().install(TOOLS, CONTAINERFILE, Optional.of(above), false))
                        .withMessageContaining("holds the directory of your templates");
            }
        }
        assertThat(templates).doesNotExist();
    }

    @Test
    void a_template_may_be_copied_from_another_one() {
        Path first = install(false);
        own().install(new ShortName("other"), CONTAINERFILE, Optional.of(first), false);
        own().install(TOOLS, Octets.ofText("FROM b\n"), Optional.of(first), true);
        assertThat(first.resolve("Containerfile")).hasContent("FROM b\n");
    }

    @Test
    void what_cannot_be_read_is_an_error_that_names_it() throws IOException {
        Path secret = Files.writeString(source.resolve("secret"), "x");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(secret), "root reads everything");
        assertThatExceptionOfType(FileAccessException.class)
                .isThrownBy(() -> install(false))
                .withMessageContaining("cannot read " + secret);
    }

    @Test
    void a_template_that_is_a_link_is_replaced_and_what_it_leads_to_stays() throws IOException {
        Path dotfiles = Files.createDirectories(place.resolve("dotfiles/tools"));
        Files.writeString(dotfiles.resolve("Containerfile"), "FROM mine\n");
        Files.createDirectories(templates);
        Files.createSymbolicLink(templates.resolve("tools"), dotfiles);
        assertThatExceptionOfType(RigsmithException.class).isThrownBy(() -> install(false));
        install(true);

        assertThat(Files.isSymbolicLink(templates.resolve("tools"))).isFalse();
        assertThat(dotfiles.resolve("Containerfile")).hasContent("FROM mine\n");
    }

    @Test
    void a_flat_template_is_taken_for_one_too() throws IOException {
        Files.createDirectories(templates);
        Path flat = Files.writeString(templates.resolve("Containerfile.template-tools"), "FROM flat\n");
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> install(false));
        install(true);
        assertThat(flat).doesNotExist();

        Files.writeString(flat, "FROM flat\n");
        own().remove(TOOLS);
        assertThat(templates().find(TOOLS)).isEmpty();
    }

    @Test
    void of_many_at_once_exactly_one_is_installed() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> attempts = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> attempt(i))
                    .toList();
            long installed = 0;
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                installed += attempt.get() ? 1 : 0;
            }
            assertThat(installed).isOne();
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean attempt(int number) {
        try {
            own().install(TOOLS, Octets.ofText("FROM a" + number + "\n"), Optional.of(source), false);
            return true;
        } catch (RefusedException taken) {
            return false;
        }
    }

    @Test
    void what_a_killed_process_left_is_cleared_by_the_next() throws IOException {
        String self =
                Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString().replaceAll("\\D", "");
        Path left = templates.resolve(".rigsmith-" + self + "-999999999-1-1.tmp");
        Files.createDirectories(left.resolve("half/done"));
        install(false);
        assertThat(Files.exists(left, LinkOption.NOFOLLOW_LINKS)).isFalse();
    }
}
