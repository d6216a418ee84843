package dev.rigsmith.adapters.fs.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.adapters.fs.QuickJvm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacedFileTest {

    private static final int KILLS = 25;
    private static final String WITHOUT_END = "999999";

    @TempDir
    Path directory;

    private Path data;
    private Path file;

    @BeforeEach
    void make() throws IOException {
        data = Files.createDirectory(directory.resolve("data"));
        file = data.resolve("f");
    }

    private static AtomicFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void assertAlone(String content) throws IOException {
        assertThat(file).hasContent(content);
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_new_file_has_all_of_its_content_and_the_permissions_of_new_files() throws IOException {
        PlacedFile.create(file, text("new"));

        assertAlone("new");
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(directory.resolve("other"))));
    }

    @Test
    void a_file_that_is_there_is_replaced_and_keeps_its_permissions() throws IOException {
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        PlacedFile.replace(file, text("new"));

        assertAlone("new");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    }

    @Test
    void what_comes_while_a_new_file_is_written_stays() throws IOException {
        assertThatThrownBy(() -> PlacedFile.create(file, out -> Files.writeString(file, "first")))
                .isInstanceOf(FileAlreadyExistsException.class);

        assertAlone("first");
    }

    @Test
    void a_failure_leaves_the_old_file_and_nothing_else() throws IOException {
        Files.writeString(file, "old");

        assertThatThrownBy(() -> PlacedFile.replace(file, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");

        assertAlone("old");
    }

    @Test
    void a_link_is_replaced_and_not_followed() throws IOException {
        Path target = Files.writeString(directory.resolve("target"), "precious");
        Files.createSymbolicLink(file, target);

        PlacedFile.replace(file, text("new"));

        assertAlone("new");
        assertThat(target).hasContent("precious");
    }

    /** The next writer waits, to begin when this one is dead. */
    @Test
    void a_kill_at_any_instant_leaves_the_old_or_the_new_file() throws Exception {
        QuickJvm writers = QuickJvm.of(
                Files.createDirectory(directory.resolve("code")),
                Placer.class,
                directory.resolve("scratch").toString(),
                "3");
        Random random = new Random(11);
        int done = 0;
        Process next = writers.start(file.toString(), WITHOUT_END);
        for (int i = 0; i < KILLS; i++) {
            Process writer = next;
            next = writers.start(file.toString(), WITHOUT_END);
            done += kill(writer, random.nextDouble());
            int found = whole();
            assertThat(found).isBetween(done, done + 1);
            done = found;
        }
        next.destroyForcibly().waitFor();
        PlacedFile.probe(file);

        assertThat(data).isDirectoryNotContaining("glob:**.tmp");
    }

    /** Lets it write twice and for a while longer, kills it, and gives how many numbers it told of. */
    private static int kill(Process writer, double instant) throws IOException, InterruptedException {
        InputStream told = writer.getInputStream();
        assertThat(told.read()).isEqualTo('.');
        writer.getOutputStream().close();
        assertThat(told.read()).isEqualTo('+');
        long first = System.nanoTime();
        assertThat(told.read()).isEqualTo('+');
        LockSupport.parkNanos((long) (instant * 2 * (System.nanoTime() - first)));
        writer.toHandle().destroyForcibly();
        writer.waitFor();
        return 2 + told.readAllBytes().length;
    }

    private int whole() {
        Optional<byte[]> content = WholeFile.read(file);
        int number = Counter.number(content);
        assertThat(content.orElseThrow()).isEqualTo(Counter.content(number));
        return number;
    }
}
