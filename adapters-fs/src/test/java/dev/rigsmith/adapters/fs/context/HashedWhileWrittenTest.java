package dev.rigsmith.adapters.fs.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.context.Content;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.FileAccessException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that do not hold still. */
class HashedWhileWrittenTest {

    private final ContextTree tree = new ContextTree();

    @AfterEach
    void remove() {
        tree.close();
    }

    @Test
    void a_file_that_was_edited_after_the_walk_is_read_as_it_is_now() throws IOException {
        Sighting old = sighting();
        tree.file("f", "new").mode("f", 0600);
        FileFacts facts = new FactReader(new ExtendedAttributes()).of(old);

        assertThat(facts.content()).isEqualTo(new Content.FileDigest(Sha256.of(new byte[] {'n', 'e', 'w'})));
        assertThat(facts.stat().permissions()).isEqualTo(0600);
    }

    @Test
    void a_file_that_never_settles_is_an_error_that_names_it() throws IOException {
        Sighting sighting = sighting();
        AtomicInteger rounds = new AtomicInteger();
        FactReader reader = new FactReader(path -> {
            Files.writeString(path, "round ".repeat(rounds.incrementAndGet()));
            return none();
        });

        assertThatThrownBy(() -> reader.of(sighting))
                .isInstanceOf(FileAccessException.class)
                .hasMessage("cannot read " + tree.path("f") + ": It changes while it is read");
        assertThat(rounds).hasValue(5);
    }

    @Test
    void a_file_that_settles_is_read_whole() throws IOException {
        Sighting sighting = sighting();
        AtomicInteger rounds = new AtomicInteger();
        FactReader reader = new FactReader(path -> {
            if (rounds.incrementAndGet() < 3) {
                Files.writeString(path, "x".repeat(rounds.get()));
            }
            return none();
        });

        assertThat(reader.of(sighting).content()).isEqualTo(new Content.FileDigest(Sha256.of(new byte[] {'x', 'x'})));
    }

    @Test
    void a_file_that_became_something_else_is_an_error() throws IOException {
        Sighting sighting = sighting();
        FactReader reader = new FactReader(path -> {
            Files.delete(path);
            Files.createDirectory(path);
            return none();
        });

        assertThatThrownBy(() -> reader.of(sighting)).isInstanceOf(FileAccessException.class);
    }

    private Sighting sighting() throws IOException {
        tree.file("f", "old");
        return ContextWalk.through(tree.source(), Visibility.ofEverything())
                .sightings()
                .get(0);
    }

    private static SortedMap<String, Octets> none() {
        return new java.util.TreeMap<>();
    }
}
