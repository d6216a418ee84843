package dev.rigsmith.cli.command;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.ports.Registries;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is asked of registries, and how they are reached. */
final class RemoteOptions {

    @Option(names = "--remote", description = "Tell what its registry has, and pull nothing.")
    private boolean remote;

    @Option(
            names = "--platform",
            paramLabel = "OS/ARCH[/VARIANT]",
            description = "With --remote: the image for this platform.")
    private Optional<String> platform = Optional.empty();

    @Mixin
    private RegistryAccess registries = new RegistryAccess();

    /** @throws InvalidInputException when there are options of a question that is not asked */
    boolean isAsked() {
        if (!remote && (platform.isPresent() || !registries.access().equals(Registries.Access.CONFIGURED))) {
            throw new InvalidInputException(
                    ErrorId.INVALID_ARGUMENT,
                    "--platform, --authfile and --tls-verify are for what registries have",
                    "give --remote as well");
        }
        return remote;
    }

    Optional<Platform> platform() {
        return platform.map(Platform::parse);
    }

    Registries.Access access() {
        return registries.access();
    }
}
