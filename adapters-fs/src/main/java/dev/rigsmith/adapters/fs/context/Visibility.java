package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.build.ContextSource;
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

    /**
     * What a build from a directory sees.
     *
     * @throws dev.rigsmith.domain.error.InvalidFileException when the file is wrong
     */
    static Visibility of(ContextSource.Directory source, Optional<IgnoreFile> file) {
        Optional<IgnoreRules> rules = file.map(IgnoreFile::rules);
        return source.mounted() ? ofEverything() : new Visibility(rules);
    }

    /** Nothing is hidden. */
    static Visibility ofEverything() {
        return new Visibility(Optional.empty());
    }

    /** Whether the path itself is visible. */
    boolean shows(Octets path) {
        return rules.isEmpty() || !rules.get().excludes(PathText.of(path));
    }

    /** Whether anything below this directory may be visible. */
    boolean reachesBelow(Octets directory) {
        return rules.isEmpty() || rules.get().mayContainIncluded(PathText.of(directory));
    }

    /** Whether nothing is ever hidden. */
    boolean showsAll() {
        return rules.isEmpty();
    }
}
