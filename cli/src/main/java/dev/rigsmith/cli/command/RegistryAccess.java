package dev.rigsmith.cli.command;

import dev.rigsmith.ports.Registries;
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

    Registries.Access access() {
        return new Registries.Access(authfile, tlsVerify);
    }
}
