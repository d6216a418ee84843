package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.context.Octets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is remembered of all contexts.
 *
 * @param directory where they are; need not be there
 */
public record StatCaches(Path directory) {

    /** Paths are at most 4096 bytes long. */
    private static final int BEGINNING = 8192;

    /** Gives the files of contexts that are certain to be gone, sorted. */
    public List<Path> ofContextsThatAreGone() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(StatCaches::isOfNothing).sorted().toList();
        } catch (IOException failure) {
            throw Reasons.unreadable(directory, failure);
        }
    }

    private static boolean isOfNothing(Path file) {
        return root(file).map(PathBytes::path).filter(Files::notExists).isPresent();
    }

    private static Optional<Octets> root(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] beginning = in.readNBytes(BEGINNING);
            return StatCacheFormat.root(beginning).or(() -> ContextMemoryFormat.root(beginning));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }
}
