package dev.rigsmith.cli.wiring;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the program runs.
 *
 * @param environment the environment variables
 * @param home the user's home directory
 * @param directory the current directory, absolute
 */
public record Surroundings(Map<String, String> environment, Path home, Path directory) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** The surroundings of this process. */
    public static Surroundings ofThisProcess() {
        return new Surroundings(
                System.getenv(),
                Path.of(System.getenv().getOrDefault("HOME", System.getProperty("user.home"))),
                Path.of("").toAbsolutePath());
    }
}
