package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.starter.Listing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files that tell what a directory is about. Links count as what they lead to. */
final class TellingFiles {

    private final Path root;

    private TellingFiles(Path root) {
        this.root = root;
    }

    static Listing in(Path root) {
        TellingFiles files = new TellingFiles(root);
        return Listing.of(
                Stream.of(files.in("", root), files.in(".devcontainer/", root.resolve(".devcontainer")), files.images())
                        .flatMap(List::stream)
                        .toList());
    }

    private List<String> in(String prefix, Path directory) {
        return children(directory, Files::isRegularFile).stream()
                .map(file -> prefix + PathBytes.ofName(file))
                .toList();
    }

    /** Pictures may lie there as well, and many of them: nothing but Containerfiles is looked for. */
    private List<String> images() {
        return children(root.resolve("images"), Files::isDirectory).stream()
                .flatMap(directory -> Stream.of("Containerfile", "Dockerfile").map(directory::resolve))
                .filter(Files::isRegularFile)
                .map(file -> "images/" + PathBytes.ofName(file.getParent()) + "/" + file.getFileName())
                .toList();
    }

    private static List<Path> children(Path directory, Predicate<Path> wanted) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(wanted).toList();
        } catch (IOException failure) {
            throw Reasons.unreadable(directory, failure);
        } catch (UncheckedIOException failure) {
            throw Reasons.unreadable(directory, failure.getCause());
        }
    }
}
