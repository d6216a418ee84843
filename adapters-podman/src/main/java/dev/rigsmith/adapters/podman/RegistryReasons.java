package dev.rigsmith.adapters.podman;

import static dev.rigsmith.domain.error.ErrorId.ENGINE_FAILED;
import static dev.rigsmith.domain.error.ErrorId.REGISTRY_BUSY;
import static dev.rigsmith.domain.error.ErrorId.REGISTRY_REFUSED;
import static dev.rigsmith.domain.error.ErrorId.REGISTRY_UNREACHABLE;

import java.util.List;

/** What may come between an engine and a registry, whatever is asked of it. */
final class RegistryReasons {

    private static final String LATER = "try again later";
    private static final String NETWORK = "check the network, and the registry's name";

    static final FailureReason BUSY = FailureReason.of(
            REGISTRY_BUSY,
            "toomanyrequests|too many requests|(status(code)?:?|from registry) *429",
            "the registry of `%s` allows no more questions now",
            "log in, or try again later");

    static final FailureReason BLOCKED = FailureReason.of(
            REGISTRY_REFUSED,
            "is blocked in",
            "your registries.conf blocks the registry of `%s`",
            "use another registry, or unblock it there");

    static final FailureReason CREDENTIALS = FailureReason.of(
            ENGINE_FAILED,
            "getting username and password|error getting credentials|docker-credential-",
            "the credentials for the registry of `%s` cannot be read",
            "correct auth.json or its credential helper, or write it again with `podman login`");

    static final FailureReason NO_TOKEN = FailureReason.of(
            ENGINE_FAILED,
            "bearer token: invalid status code from registry (?!401|403|429)\\d",
            "the server that gives tokens for the registry of `%s` answers with an error of its own",
            LATER);

    /** Before anything was asked of it, so that it says nothing of the image. */
    static final FailureReason NO_REGISTRY = FailureReason.of(
            ENGINE_FAILED,
            "pinging\\s+invalid status code from registry (?!401|403|429)\\d",
            "the registry of `%s` answers with an error of its own",
            LATER);

    static final FailureReason PLAIN_HTTP = FailureReason.of(
            REGISTRY_REFUSED,
            "server gave HTTP response to HTTPS client|first record does not look like a TLS handshake",
            "the registry of `%s` does not use TLS",
            "if that is as it should be, set insecure = true for it in registries.conf, or give --tls-verify=false where the"
                    + " command takes it");

    static final FailureReason CERTIFICATE = FailureReason.of(
            REGISTRY_REFUSED,
            "x509|certificate",
            "the certificate of the registry of `%s` is not trusted",
            "put its authority's certificate under /etc/containers/certs.d");

    static final FailureReason ENDLESS = FailureReason.of(
            ENGINE_FAILED,
            "exceeded maximum allowed size|too large",
            "the registry gave for `%s` more than an image can need",
            "check the reference, and the registry itself");

    static final FailureReason LOOP = FailureReason.of(
            ENGINE_FAILED,
            "stopped after \\d+ redirects",
            "the registry of `%s` leads from address to address without end",
            "check the reference, and the registry itself");

    static final FailureReason CUT = FailureReason.of(
            ENGINE_FAILED,
            "unexpected EOF|connection reset|broken pipe|server closed",
            "the registry of `%s` ended the connection in the middle of its answer",
            LATER);

    static final FailureReason SLOW = FailureReason.of(
            REGISTRY_UNREACHABLE,
            "deadline exceeded|Client\\.Timeout|handshake timeout|awaiting headers",
            "the registry of `%s` did not answer in time",
            NETWORK + ", or try again later");

    static final FailureReason UNREACHABLE = FailureReason.of(
            REGISTRY_UNREACHABLE,
            "connection refused|no such host|timeout|network is unreachable|no route to host|name resolution|dial tcp|EOF",
            "the registry of `%s` cannot be reached",
            NETWORK);

    static final FailureReason FAULT = FailureReason.of(
            ENGINE_FAILED,
            "unexpected HTTP status:? *\\d|StatusCode: *\\d|status code from registry \\d",
            "the registry of `%s` answers with an error of its own",
            LATER);

    /** What makes no sense to the engine. */
    static final FailureReason SENSELESS = FailureReason.of(
            ENGINE_FAILED,
            "invalid character|cannot unmarshal|end of JSON|unsupported image-specific|image ID \\S+ is invalid"
                    + "|does not match|doesn't match|unsupported schema|unimplemented",
            "the registry gave for `%s` what makes no sense",
            "check the reference, and the registry itself");

    /** In the order in which they are looked for: after what tells of the image, before {@link #AT_LAST}. */
    static final List<FailureReason> FIRST =
            List.of(BUSY, BLOCKED, CREDENTIALS, NO_TOKEN, NO_REGISTRY, PLAIN_HTTP, CERTIFICATE);

    /** The least telling ones. */
    static final List<FailureReason> AT_LAST = List.of(ENDLESS, LOOP, CUT, SLOW, FAULT, UNREACHABLE, SENSELESS);

    private RegistryReasons() {}
}
