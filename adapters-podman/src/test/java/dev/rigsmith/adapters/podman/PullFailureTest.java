package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.Registries;
import dev.rigsmith.process.FakePrograms;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullFailureTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Error: initializing source docker://q.io/a:1: reading manifest 1 in q.io/a: manifest unknown"
                        + " | `q.io/a:1` does not exist in its registry",
                "Error: initializing source docker://q.io/a:1: reading manifest 1 in q.io/a: name unknown: repository name"
                        + " not known to registry | `q.io/a:1` does not exist in its registry",
                "Error: reading manifest 1 in q.io/a: unauthorized: access to the requested resource is not authorized"
                        + " | the registry refuses to give `q.io/a:1`",
                "Error: pinging container registry q.io: Get \"https://q.io/v2/\": dial tcp: lookup q.io: no such host"
                        + " | the registry of `q.io/a:1` cannot be reached",
                "Error: pinging container registry q.io: Get \"https://q.io/v2/\": x509: certificate signed by unknown"
                        + " authority | the certificate of the registry of `q.io/a:1` is not trusted",
                "Error: Get \"https://q.io/v2/\": http: server gave HTTP response to HTTPS client"
                        + " | the registry of `q.io/a:1` does not use TLS",
                "Error: short-name \"a:1\" did not resolve to an alias and no unqualified-search registries are defined"
                        + " | `q.io/a:1` does not say which registry it is on",
                "Error: choosing an image from manifest list docker://q.io/a:1: no image found in manifest list for"
                        + " architecture arm64 | `q.io/a:1` is not there for the wanted platform",
                "Error: reading manifest 1: toomanyrequests: You have reached your pull rate limit"
                        + " | the registry of `q.io/a:1` allows no more downloads now",
                "Error: reading manifest ab404cd429ef401 in q.io/a: dial tcp 10.0.0.1:443: connect: connection refused"
                        + " | the registry of `q.io/a:1` cannot be reached",
                "Error: parsing image configuration: Error fetching blob: invalid status code from registry 404 (Not"
                        + " Found) | `q.io/a:1` does not exist in its registry",
                "Error: writing blob: no space left on device | podman could not pull `q.io/a:1`",
                "Error: something new | podman could not pull `q.io/a:1`",
            })
    void is_told_in_plain_words(String lastLine, String message) {
        PodmanImageTransfers podman = new PodmanImageTransfers(new FakePrograms(directory)
                .script("podman", "echo Trying to pull >&2; cat >&2 <<'END'\n" + lastLine + "\nEND\nexit 125")
                .programs());

        EngineException failure = catchThrowableOfType(
                EngineException.class,
                () -> podman.pull(ImageReference.parse("q.io/a:1"), Optional.empty(), Registries.Access.CONFIGURED));

        assertThat(failure).hasMessage(message);
        assertThat(failure.remedy()).isNotBlank();
        assertThat(failure.lastLines()).containsExactly("Trying to pull", lastLine);
    }
}
