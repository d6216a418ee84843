package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
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
                "Error: initializing source docker://q.io/a:1: pinging container registry q.io: Get \"https://q.io/v2/\":"
                        + " dial tcp 10.0.0.1:404: connect: connection refused"
                        + " | the registry of `q.io/a:1` cannot be reached",
                "Error: initializing source docker://q.io/a:1: reading manifest 1 in q.io/a: received unexpected HTTP"
                        + " status: 503 Service Unavailable | the registry of `q.io/a:1` answers with an error of its own",
                "Error: initializing source docker://q.io/a:1: getting username and password: 1 error occurred: * error"
                        + " getting credentials - err: exec: \"docker-credential-x\": executable file not found in $PATH"
                        + " | the credentials for the registry of `q.io/a:1` cannot be read",
                "Error: (Mirrors also failed: [m.io/a:1: reading manifest 1 in m.io/a: manifest unknown]): q.io/a:1:"
                        + " pinging container registry q.io: Get \"https://q.io/v2/\": dial tcp 10.0.0.1:443: connect:"
                        + " connection refused | the registry of `q.io/a:1` cannot be reached",
                "Error: unable to retrieve auth token: invalid username/password: unauthorized: incorrect username or"
                        + " password | the registry refuses to give `q.io/a:1`",
                "Error: Requesting bearer token: invalid status code from registry 500 (Internal Server Error)"
                        + " | the server that gives tokens for the registry of `q.io/a:1` answers with an error of its own",
                "Error: initializing source docker://q.io/a:1: Get \"/v2/a/manifests/1\": stopped after 10 redirects"
                        + " | the registry of `q.io/a:1` leads from address to address without end",
                "Error: initializing image from source docker://q.io/a:1: invalid character '<' looking for beginning of"
                        + " value | the registry gave for `q.io/a:1` what makes no sense",
                "Error: initializing source docker://q.io/a:1: unexpected EOF"
                        + " | the registry of `q.io/a:1` ended the connection in the middle of its answer",
                "Error: initializing source docker://q.io/a:1: pinging container registry q.io: invalid status code from"
                        + " registry 404 (Not Found) | the registry of `q.io/a:1` answers with an error of its own",
                "Error: parsing image configuration: Error fetching blob: invalid status code from registry 502 (Bad"
                        + " Gateway) | the registry of `q.io/a:1` answers with an error of its own",
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

    /** Names hold any words: none of them is a reason. */
    @ParameterizedTest
    @CsvSource({
        "denied.io/unauthorized/denied:404",
        "q.io/not-found/toomanyrequests:429",
        "timeout.io/x509/certificate:eof",
        "127.0.0.1:4040/manifest-unknown/a:403"
    })
    void what_an_image_is_called_is_no_reason(String name) {
        ImageReference reference = ImageReference.parse(name);
        String host = reference.repository().host().orElseThrow();
        String said = "Error: initializing source docker://" + name + ": reading manifest "
                + reference.tag().orElseThrow() + " in " + reference.repository() + ": Get \"https://" + host
                + "/v2/\": something new";
        PodmanImageTransfers podman = new PodmanImageTransfers(new FakePrograms(directory)
                .script("podman", "cat >&2 <<'END'\n" + said + "\nEND\nexit 125")
                .programs());

        EngineException failure = catchThrowableOfType(
                EngineException.class, () -> podman.pull(reference, Optional.empty(), Registries.Access.CONFIGURED));

        assertThat(failure).hasMessage("podman could not pull `" + name + "`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unauthorized: authentication required | the registry refuses to take `q.io/a:1`",
                "denied: requested access to the resource is denied | the registry refuses to take `q.io/a:1`",
                "name unknown: The repository with name 'a' does not exist | the registry has no repository for `q.io/a:1`",
                "received unexpected HTTP status: 405 Method Not Allowed | the registry of `q.io/a:1` takes no images at all",
                "unsupported: The operation is unsupported. | the registry of `q.io/a:1` takes no images at all",
                "tag invalid: The image tag '1' already exists in the 'a' repository and cannot be overwritten because the"
                        + " repository is immutable. | the registry does not let `q.io/a:1` be replaced",
                "received unexpected HTTP status: 413 Request Entity Too Large"
                        + " | the registry has no room for `q.io/a:1`, or takes nothing that large",
                "pinging container registry q.io: Get \"https://q.io/v2/\": dial tcp 127.0.0.1:1: connect: connection refused"
                        + " | the registry of `q.io/a:1` cannot be reached",
                "toomanyrequests: slow down | the registry of `q.io/a:1` takes no more now",
                "received unexpected HTTP status: 500 Internal Server Error"
                        + " | the registry of `q.io/a:1` answers with an error of its own",
                "something new | podman could not push `q.io/a:1`"
            })
    void a_push_is_told_in_words_of_its_own(String reason, String message) {
        PodmanImageTransfers podman = new PodmanImageTransfers(new FakePrograms(directory)
                .script(
                        "podman",
                        "cat >&2 <<'END'\nError: writing manifest: uploading manifest 1 to q.io/a: " + reason
                                + "\nEND\nexit 125")
                .programs());

        EngineException failure = catchThrowableOfType(
                EngineException.class,
                () -> podman.push(
                        new ImageId("a".repeat(64)), ImageReference.parse("q.io/a:1"), Registries.Access.CONFIGURED));

        assertThat(failure).hasMessage(message);
        assertThat(failure.remedy()).isNotBlank();
    }
}
