package dev.rigsmith.adapters.fs.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.rigsmith.domain.image.ImageQuery;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.QueryMemory;
import dev.rigsmith.ports.QueryMemoryContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileQueryMemoryTest extends QueryMemoryContract {

    private static final int MOST = 64;
    private static final ImageQuery QUERY = new ImageQuery(
            Set.of(ImageReference.parse("debian:12"), ImageReference.parse("alpine:3")),
            Set.of("localhost/rig/template/*"));

    @TempDir
    private Path directory;

    @Override
    protected QueryMemory memory() {
        return at("/home/somebody");
    }

    private QueryMemory at(String place) {
        return new FileQueryMemory(file(), Path.of(place));
    }

    private Path file() {
        return directory.resolve("not/yet/there");
    }

    @Test
    void what_was_asked_elsewhere_is_another_matter() {
        at("/a").remember("jvm", QUERY);

        assertThat(at("/a").recall("jvm")).contains(QUERY);
        assertThat(at("/b").recall("jvm")).isEmpty();
    }

    /** Whatever byte is changed or cut off: there is an answer, and a file that can be written anew. */
    @Test
    void a_damaged_file_is_no_error() throws IOException {
        memory().remember("jvm", QUERY);
        memory().remember("go", QUERY);
        byte[] whole = Files.readAllBytes(file());
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            for (byte other : new byte[] {'\n', ' ', '#', 0, (byte) 0xff}) {
                changed[i] = other;
                Files.write(file(), changed);
                assertThatCode(() -> memory().recall("jvm")).doesNotThrowAnyException();
                memory().remember("jvm", QUERY);
                assertThat(memory().recall("jvm")).contains(QUERY);
            }
            Files.write(file(), Arrays.copyOf(whole, i));
            assertThatCode(() -> memory().recall("jvm")).doesNotThrowAnyException();
            memory().remember("jvm", QUERY);
            assertThat(memory().recall("jvm")).contains(QUERY);
        }
    }

    @Test
    void the_oldest_ones_make_room() throws IOException {
        for (int i = 0; i < MOST + 1; i++) {
            memory().remember("rig" + i, QUERY);
        }
        assertThat(memory().recall("rig0")).isEmpty();
        assertThat(memory().recall("rig1")).contains(QUERY);
        long size = Files.size(file());

        memory().remember("rig1", QUERY);

        assertThat(Files.size(file())).isEqualTo(size);
        assertThat(memory().recall("rig2")).contains(QUERY);
    }

    @Test
    void a_topic_of_several_lines_is_not_remembered_and_harms_nothing() {
        memory().remember("jvm", QUERY);

        memory().remember("jvm\ndebian:12\n", QUERY);

        assertThat(memory().recall("jvm\ndebian:12\n")).isEmpty();
        assertThat(memory().recall("jvm")).contains(QUERY);
    }

    @Test
    void where_nothing_can_be_written_nothing_is_remembered() throws IOException {
        Files.writeString(directory.resolve("not"), "a file");

        memory().remember("jvm", QUERY);

        assertThat(memory().recall("jvm")).isEmpty();
    }
}
