package dev.rigsmith.adapters.fs;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.domain.error.FileAccessException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where Rigsmith's files are, after the XDG Base Directory Specification. A variable that is unset, empty or not an
 * absolute path counts as unset.
 *
 * @param config the directory of settings
 * @param data the directory of registered rigs and templates
 * @param cache the directory of what can be made again
 * @param state the directory of records and locks
 */
public record XdgPlaces(Path config, Path data, Path cache, Path state) {

    private static final String PROGRAM = "rigsmith";

    /**
     * Gives the places of a user.
     *
     * @param home the user's home directory, where the defaults are
     * @throws FileAccessException when a default is needed and the home directory is not known
     */
    public static XdgPlaces of(Map<String, String> environment, Path home) {
        return new XdgPlaces(
                place(environment, "XDG_CONFIG_HOME", home, ".config"),
                place(environment, "XDG_DATA_HOME", home, ".local/share"),
                place(environment, "XDG_CACHE_HOME", home, ".cache"),
                place(environment, "XDG_STATE_HOME", home, ".local/state"));
    }

    private static Path place(Map<String, String> environment, String variable, Path home, String otherwise) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> value.startsWith("/"))
                .map(PathBytes::path)
                .orElseGet(() -> in(home, otherwise, variable))
                .resolve(PROGRAM);
    }

    /** The system knows no home of a user without an entry in its database; a relative one would be anywhere. */
    private static Path in(Path home, String directory, String variable) {
        if (!home.isAbsolute()) {
            throw FileAccessException.homeless(variable);
        }
        return home.resolve(directory);
    }

    /** The user's settings. */
    public Path settings() {
        return config.resolve("config.yaml");
    }

    /** The registered rigs. */
    public Path registry() {
        return data.resolve("rigs.yaml");
    }

    /** The user's templates. */
    public Path templates() {
        return data.resolve("templates");
    }

    /** What is remembered of hashed files. */
    public Path statCaches() {
        return cache.resolve("stat");
    }

    /** What registries answered. */
    public Path answers() {
        return cache.resolve("registry");
    }

    /** What stores were asked. */
    public Path queries() {
        return cache.resolve("queries");
    }

    /** What is remembered of builds. */
    public Path records() {
        return state.resolve("records");
    }

    /** The locks of builds that run. */
    public Path locks() {
        return state.resolve("locks");
    }
}
