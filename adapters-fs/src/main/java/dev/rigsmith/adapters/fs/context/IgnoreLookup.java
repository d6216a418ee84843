package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.ignore.IgnoreFile;
import dev.rigsmith.domain.ignore.IgnoreFiles;
import dev.rigsmith.domain.ignore.IgnorePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The ignore file of a context, when it was looked for.
 *
 * @param file what was read; it has the same name on every machine, wherever the context lies
 * @param stat what the system said of what was read
 */
record IgnoreLookup(IgnoreFile file, FileStat stat) {

    /** Gives the first ignore file that exists, links followed. */
    static Optional<IgnoreLookup> of(ContextSource.Directory source) {
        return IgnoreFiles.candidates(source.containerfile()).stream()
                .map(place -> path(place, source))
                .flatMap(path -> read(path).stream())
                .findFirst();
    }

    private static Path path(IgnorePlace place, ContextSource.Directory source) {
        Path directory = switch (place.directory()) {
            case OF_CONTEXT -> PathBytes.path(source.path());
            case OF_CONTAINERFILE -> directoryOf(source.containerfile());
        };
        return directory.resolve(PathBytes.path(place.name()));
    }

    private static Path directoryOf(String file) {
        return PathBytes.path(file.substring(0, file.lastIndexOf('/') + 1));
    }

    private static Optional<IgnoreLookup> read(Path path) {
        try {
            FileStat stat = FileStat.following(path);
            String name = PathBytes.ofName(path).toString();
            return Optional.of(new IgnoreLookup(new IgnoreFile(name, Files.readAllBytes(path)), stat));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException failure) {
            throw Reasons.unreadable(path, failure);
        }
    }

    Octets path() {
        return Octets.ofText(file.name());
    }
}
