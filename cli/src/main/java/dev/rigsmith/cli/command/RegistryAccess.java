package dev.rigsmith.cli.command;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.ports.Registries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How registries are reached, in podman's words. */
final class RegistryAccess {

    @Option(names = "--authfile", paramLabel = "FILE", description = "Take credentials from this file.")
    private Optional<String> authfile = Optional.empty();

    @Option(
            names = "--tls-verify",
            paramLabel = "true|false",
            arity = "0..1",
            fallbackValue = "true",
            description = "Whether to insist on TLS and on certificates that are known.")
    private Optional<Boolean> tlsVerify = Optional.empty();

    /** @throws InvalidInputException when the file cannot be read: skopeo would go on without credentials */
    Registries.Access access() {
        authfile.filter(file -> !Files.isReadable(Path.of(file))).ifPresent(file -> {
            throw new InvalidInputException(
                    ErrorId.INVALID_ARGUMENT,
                    "cannot read `" + file + "`, which --authfile names",
                    "check the path; `podman login --authfile=" + file + " REGISTRY` writes such a file");
        });
        return new Registries.Access(authfile, tlsVerify);
    }
}
