package dev.rigsmith.adapters.fs.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.ports.RegistryMemory;
import dev.rigsmith.ports.RegistryMemory.Remembered;
import dev.rigsmith.ports.RegistryMemoryContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRegistryMemoryTest extends RegistryMemoryContract {

    private static final ImageReference NAME = ImageReference.parse("debian:12");
    private static final Digest DIGEST = Digest.parse("sha256:" + "a".repeat(64));
    private static final List<Remembered> ANSWERS = List.of(
            new Remembered(
                    new RemoteImage.Index(
                            DIGEST, List.of(new RemoteImage.ForPlatform(Platform.parse("linux/arm64"), DIGEST))),
                    Instant.EPOCH),
            new Remembered(new RemoteImage.Single(DIGEST, new ImageId("b".repeat(64)), 12345), Instant.EPOCH));

    @TempDir
    private Path directory;

    private FileRegistryMemory created;

    @Override
    protected RegistryMemory memory() {
        created = new FileRegistryMemory(directory.resolve("not/yet/there"));
        return created;
    }

    private Path only() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("not/yet/there"))) {
            return files.findFirst().orElseThrow();
        }
    }

    /** Whatever part is cut off, it is none; and so it is with every byte changed to one that is nowhere in it. */
    @Test
    void a_damaged_file_counts_as_none() throws IOException {
        RegistryMemory memory = memory();
        for (Remembered answer : ANSWERS) {
            memory.remember(NAME, answer);
            byte[] whole = Files.readAllBytes(only());
            for (int i = 0; i < whole.length; i++) {
                byte[] changed = whole.clone();
                changed[i] = '#';
                Files.write(only(), changed);
                assertThat(memory.recall(NAME)).isEmpty();
                Files.write(only(), Arrays.copyOf(whole, i));
                assertThat(memory.recall(NAME)).isEmpty();
            }
        }
    }

    @Test
    void the_file_of_another_name_counts_as_none() throws IOException {
        RegistryMemory memory = memory();
        memory.remember(NAME, ANSWERS.get(0));
        byte[] bytes = Files.readAllBytes(only());
        Files.delete(only());
        ImageReference other = ImageReference.parse("debian:13");
        memory.remember(other, ANSWERS.get(1));
        Files.write(only(), bytes);

        assertThat(memory.recall(other)).isEmpty();
    }

    @Test
    void where_nothing_can_be_written_nothing_is_remembered() throws IOException {
        Files.writeString(directory.resolve("not"), "a file");
        RegistryMemory memory = memory();

        memory.remember(NAME, ANSWERS.get(0));

        assertThat(memory.recall(NAME)).isEmpty();
    }
}
