package dev.rigsmith.adapters.fs.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.ports.CapturedContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of files, and what never is. */
class StatCacheTest {

    private static final Octets ROOT = new Octets("/root");

    @TempDir
    Path caches;

    private final Queue<String> reads = new ConcurrentLinkedQueue<>();
    private ContextTree tree;

    @BeforeEach
    void plant() throws IOException {
        tree = new ContextTree()
                .file("f", "1")
                .file("d/g", "2")
                .link("l", "f")
                .attribute("d", "a", "1")
                .attribute("f", "b", "\u0000");
    }

    @AfterEach
    void remove() {
        tree.close();
    }

    @Test
    void young_files_are_read_again() {
        capture();

        assertThat(readsOf(this::capture)).contains("f", "d/g");
    }

    @Test
    void old_files_are_not_and_everything_that_changed_is() throws Exception {
        Thread.sleep(2_200);
        CapturedContext first = capture();
        assertThat(readsOf(this::capture)).isEmpty();
        assertThat(capture().manifest()).isEqualTo(first.manifest());

        tree.file("f", "3").attribute("d/g", "a", "1").file("new", "");
        assertThat(readsOf(this::capture)).containsExactlyInAnyOrder("f", "d/g", "new");
        assertThat(capture().manifest()).isEqualTo(tree.capture().manifest());
    }

    @Test
    void a_damaged_cache_counts_as_none() throws Exception {
        Thread.sleep(2_200);
        CapturedContext first = capture();
        Path file = onlyCache();
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            byte[] damaged = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            if (i % 2 == 1) {
                damaged[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(file, damaged);

            assertThat(readsOf(this::capture)).containsExactlyInAnyOrder("d", "d/g", "f", "l");
            assertThat(capture().manifest()).isEqualTo(first.manifest());
            assertThat(Files.size(file)).isEqualTo(whole.length);
        }
    }

    @Test
    void a_cache_that_cannot_be_kept_is_not_missed() throws IOException {
        Path blocked = Files.writeString(caches.resolve("blocked"), "");
        CapturedContext captured = tree.capture(FsBuildContexts.cachedIn(blocked.resolve("stat"), ListingProgram.NONE));

        assertThat(captured.manifest()).isEqualTo(tree.capture().manifest());
    }

    @Test
    void the_cache_of_another_context_counts_as_none() throws IOException {
        byte[] written = StatCacheFormat.write(ROOT, facts());

        assertThat(StatCacheFormat.read(written, ROOT)).contains(facts());
        assertThat(StatCacheFormat.read(written, new Octets("/other"))).isEmpty();
    }

    @Property
    void bytes_of_any_kind_are_no_cache(@ForAll byte[] bytes) {
        assertThat(StatCacheFormat.read(bytes, ROOT)).isEmpty();
    }

    private Map<Octets, FileFacts> facts() {
        Map<Octets, FileFacts> facts = new HashMap<>();
        FactReader reader = new FactReader(new ExtendedAttributes());
        ContextWalk.through(tree.source(), Visibility.ofEverything())
                .sightings()
                .forEach(sighting -> facts.put(sighting.path(), reader.of(sighting)));
        return facts;
    }

    private CapturedContext capture() {
        FactReader reader = new FactReader(new ExtendedAttributes());
        FactSource watched = sighting -> {
            reads.add(sighting.path().toString());
            return reader.of(sighting);
        };
        return tree.capture(new FsBuildContexts(watched, Optional.of(caches), ListingProgram.NONE));
    }

    private List<String> readsOf(Runnable captures) {
        reads.clear();
        captures.run();
        return List.copyOf(reads);
    }

    private Path onlyCache() throws IOException {
        try (Stream<Path> files = Files.list(caches)) {
            return files.reduce((one, other) -> {
                        throw FileAccessException.unreadable(other.toString(), "one too many", new AssertionError());
                    })
                    .orElseThrow();
        }
    }
}
