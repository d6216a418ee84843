package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.adapters.fs.file.AtomicFile;
import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.WholeFile;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.ignore.IgnoreFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Remembers one context, as the builder of one Containerfile sees it; builders that see everything of it share one file. A
 * file that is damaged, of another version, of another context or of other rules counts as none, and one that cannot be
 * written is left.
 */
final class ContextMemoryFile {

    private static final String ENDING = ".listing";
    /** In MiB: as much as anything that is listed. */
    private static final int LARGEST = 128;
    /** More than the rules and names that people write. */
    private static final int BEGINNING = 1 << 16;

    private final Path file;
    private final Octets root;
    private final Octets rules;

    private ContextMemoryFile(Path file, Octets root, Octets rules) {
        this.file = file;
        this.root = root;
        this.rules = rules;
    }

    /**
     * @param directory where the caches of all contexts are
     * @param ignore the ignore file that won
     */
    static ContextMemoryFile of(Path directory, ContextSource.Directory source, Optional<IgnoreFile> ignore) {
        Octets root = PathBytes.of(PathBytes.path(source.path()).toAbsolutePath());
        Optional<IgnoreFile> hiding = source.mounted() ? Optional.empty() : ignore;
        Octets name = hiding.map(file -> new Octets(root.latin1() + "\0" + text(source.containerfile())))
                .orElse(root);
        return new ContextMemoryFile(
                directory.resolve(Sha256.of(name.bytes()).hex() + ENDING),
                root,
                hiding.map(ContextMemoryFile::rules).orElse(new Octets("")));
    }

    private static String text(String text) {
        return Octets.ofText(text).latin1();
    }

    private static Octets rules(IgnoreFile file) {
        return new Octets(text(file.name()) + "\0" + Octets.of(file.bytes()).latin1());
    }

    /**
     * What the remembered listing leaves out; not to be believed unless {@link #load} says the same. Empty where nothing is
     * remembered.
     */
    Optional<List<Octets>> pruned() {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(ContextMemoryFormat.pruned(in.readNBytes(BEGINNING), root, rules));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    Optional<ContextMemory> load() {
        try {
            return WholeFile.read(file, LARGEST).flatMap(bytes -> ContextMemoryFormat.read(bytes, root, rules));
        } catch (FileAccessException unreadable) {
            return Optional.empty();
        }
    }

    void save(ContextMemory memory) {
        try {
            AtomicFile.write(file, ContextMemoryFormat.write(root, rules, memory));
        } catch (FileAccessException unwritable) {
            // Without it the next capture takes longer, and says the same.
            return;
        }
    }

    /** Remembers nothing any more. A file that stays although it should not cannot be replaced either. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            return;
        }
    }
}
