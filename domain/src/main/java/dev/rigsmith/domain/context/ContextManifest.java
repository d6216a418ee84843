package dev.rigsmith.domain.context;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every path that the builder can see after ignore rules, sorted by the bytes of the path.
 *
 * @param entries sorted, no path twice
 */
public record ContextManifest(List<ContextEntry> entries) {

    private static final ContextManifest EMPTY = new ContextManifest(List.of());

    public ContextManifest {
        entries = List.copyOf(entries);
        requireSorted(entries);
    }

    /** The manifest of a context without files. */
    public static ContextManifest empty() {
        return EMPTY;
    }

    /** Gives the manifest of these entries, in whatever order they were found. */
    public static ContextManifest of(Collection<ContextEntry> entries) {
        return new ContextManifest(entries.stream()
                .sorted((one, other) -> one.path().compareTo(other.path()))
                .toList());
    }

    /** What stands for the whole context in a build key: equal for two contexts exactly when their entries are. */
    public Sha256 digest() {
        ContextDigest digest = new ContextDigest();
        entries.forEach(entry -> digest.add(entry.path(), entry.identity()));
        return digest.finish();
    }

    private static void requireSorted(List<ContextEntry> entries) {
        IntStream.range(1, entries.size()).forEach(i -> {
            if (entries.get(i - 1).path().compareTo(entries.get(i).path()) >= 0) {
                throw new IllegalArgumentException(
                        "out of order or twice: " + entries.get(i).path());
            }
        });
    }
}
