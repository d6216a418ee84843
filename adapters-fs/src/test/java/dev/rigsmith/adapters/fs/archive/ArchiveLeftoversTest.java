package dev.rigsmith.adapters.fs.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.garbage.Leftover;
import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.ports.LeftoversContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveLeftoversTest extends LeftoversContract {

    @TempDir
    private Path workplace;

    private final List<PrivateDirectory> held = new ArrayList<>();

    @AfterEach
    void release() {
        held.forEach(PrivateDirectory::close);
    }

    @Override
    protected Leftovers leftovers() {
        return new ArchiveLeftovers(Map.of("TMPDIR", workplace.toString()));
    }

    /** With a lock that nobody holds, as after a kill. */
    private String left(String name) {
        try {
            Path directory = Files.createDirectory(workplace.resolve("rigsmith-archive-" + name));
            Files.createFile(directory.resolve("lock"));
            Files.write(directory.resolve("image.tar"), new byte[100]);
            return directory.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected List<String> leave() {
        return List.of(left("1"), left("2"));
    }

    @Override
    protected void beBusy() {
        held.add(PrivateDirectory.in(workplace));
        try {
            Files.createDirectory(workplace.resolve("rigsmith-archive-without-lock"));
            Files.createFile(workplace.resolve("rigsmith-archive-file"));
            Files.createDirectory(workplace.resolve("somebody-elses"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void their_size_is_told_and_no_workplace_is_nothing() {
        left("1");

        assertThat(leftovers().abandoned()).extracting(Leftover::bytes).containsExactly(100L);
        assertThat(new ArchiveLeftovers(Map.of("TMPDIR", "/never/there")).abandoned())
                .isEmpty();
    }

    @Test
    void what_is_none_of_these_is_never_removed() throws IOException {
        Path other = Files.createDirectory(workplace.resolve("other"));

        leftovers().remove(new Leftover(Leftover.Kind.UNPACKED, other.toString(), 0));

        assertThat(other).exists();
    }
}
