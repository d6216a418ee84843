package dev.rigsmith.cli.wiring;

import dev.rigsmith.domain.image.Platform;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program runs.
 *
 * @param environment the environment variables
 * @param home the user's home directory
 * @param directory the current directory, absolute
 * @param project the project file, where the user named one
 * @param connection the podman connection to the engine, where the user named one
 */
public record Surroundings(
        Map<String, String> environment,
        Path home,
        Path directory,
        Optional<Path> project,
        Optional<String> connection) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Where neither a project file nor a connection was named. */
    public Surroundings(Map<String, String> environment, Path home, Path directory) {
        this(environment, home, directory, Optional.empty(), Optional.empty());
    }

    /** The same with this project file, relative to the current directory. */
    public Surroundings withProject(Path file) {
        return new Surroundings(environment, home, directory, Optional.of(file), connection);
    }

    /** The same with this connection to the engine; empty for the one that podman itself would use. */
    public Surroundings reaching(Optional<String> engine) {
        return new Surroundings(environment, home, directory, project, engine);
    }

    /** What images run on here. */
    public static Platform platform() {
        return Platform.parse("linux/" + System.getProperty("os.arch"));
    }

    /** The directory of the templates that come with the program, which is beside its jar; need not exist. */
    static Path templates() {
        return Path.of(System.getProperty("java.class.path")).toAbsolutePath().resolveSibling("templates");
    }

    /** The surroundings of this process. */
    public static Surroundings ofThisProcess() {
        return new Surroundings(
                System.getenv(),
                home(System.getenv(), System.getProperty("user.home")),
                Path.of("").toAbsolutePath());
    }

    /** An empty or relative HOME counts as unset, as for the XDG variables; then the user database is asked. */
    static Path home(Map<String, String> environment, String fromDatabase) {
        return Path.of(Optional.ofNullable(environment.get("HOME"))
                .filter(home -> home.startsWith("/"))
                .orElse(fromDatabase));
    }
}
