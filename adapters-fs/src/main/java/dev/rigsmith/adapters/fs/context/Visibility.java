package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.ignore.IgnoreFile;
import dev.rigsmith.domain.ignore.IgnoreRules;
import java.util.Optional;

/** Which paths the builder sees, asked by their bytes. */
final class Visibility {

    private final Optional<IgnoreRules> rules;

    private Visibility(Optional<IgnoreRules> rules) {
        this.rules = rules;
    }

    /** @throws dev.rigsmith.domain.error.InvalidFileException when the file is wrong */
    static Visibility under(Optional<IgnoreFile> file) {
        return new Visibility(file.map(IgnoreFile::rules));
    }

    /** Whether the path itself is visible. */
    boolean shows(Octets path, boolean directory) {
        return rules.isEmpty() || !rules.get().excludes(path.toString(), directory);
    }

    /** Whether anything below this directory may be visible. */
    boolean reachesBelow(Octets directory) {
        return rules.isEmpty() || rules.get().mayContainIncluded(directory.toString());
    }

    /** Whether nothing is ever hidden. */
    boolean showsAll() {
        return rules.isEmpty();
    }
}
