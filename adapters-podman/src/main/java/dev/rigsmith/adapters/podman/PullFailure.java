package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.KnownFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why an image could not be fetched, in plain words. The order counts: the first that fits is told. Numbers stand alone, as
 * keys and digests hold the same digits.
 */
enum PullFailure {
    RATE_LIMIT(
            "toomanyrequests|\\b429\\b",
            "the registry of `%s` allows no more downloads now",
            "log in, or try again later"),
    BLOCKED(
            "is blocked in",
            "your registries.conf blocks the registry of `%s`",
            "use another registry, or unblock it there"),
    SHORT_NAME(
            "short-name|unqualified-search",
            "`%s` does not say which registry it is on",
            "write the registry as well, as in docker.io/library/debian:12"),
    PLATFORM(
            "no image found in (manifest list|image index)",
            "`%s` is not there for the wanted platform",
            "choose another platform, or another image"),
    NOT_FOUND(
            "manifest unknown|name unknown|repository .*not (found|known)|not found|\\b404\\b",
            "`%s` does not exist in its registry",
            "check the spelling of the name and the tag"),
    DENIED(
            "unauthorized|authentication required|access denied|requested access|denied|\\b403\\b|\\b401\\b",
            "the registry refuses to give `%s`",
            "log in with `podman login`, and check the spelling: registries refuse what does not exist, too"),
    PLAIN_HTTP(
            "server gave HTTP response to HTTPS client",
            "the registry of `%s` does not use TLS",
            "if that is as it should be, set insecure = true for it in registries.conf"),
    CERTIFICATE(
            "x509|certificate",
            "the certificate of the registry of `%s` is not trusted",
            "put its authority's certificate under /etc/containers/certs.d"),
    UNREACHABLE(
            "connection refused|no such host|i/o timeout|network is unreachable|no route to host|timeout|deadline exceeded|dial tcp|EOF",
            "the registry of `%s` cannot be reached",
            "check the network and the registry's name, or use an image that is here already");

    private final Pattern pattern;
    private final String message;
    private final String remedy;

    PullFailure(String pattern, String message, String remedy) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        this.message = message;
        this.remedy = remedy;
    }

    /** Why podman could not pull an image. */
    static EngineException of(Finished finished, ImageReference reference) {
        return of(finished, reference, "podman could not pull `" + reference + "`", "see what podman says above");
    }

    /** Why a registry did not tell of an image. */
    static EngineException unanswered(Finished finished, ImageReference reference) {
        EngineException failure = of(
                finished,
                reference,
                "the registry did not tell of `" + reference + "`",
                "see what skopeo says, and try again later");
        return in(finished.lastErrors()).equals(Optional.of(NOT_FOUND))
                ? finished.absence(failure.getMessage(), failure.remedy())
                : failure;
    }

    /** Why a registry did not take an image. */
    static EngineException refused(Finished finished, ImageReference destination) {
        return of(finished, destination, "podman could not push `" + destination + "`", "see what podman says above");
    }

    private static EngineException of(Finished finished, ImageReference reference, String message, String usualRemedy) {
        List<String> lines = finished.lastErrors();
        String otherwise = KnownFailure.remedy(lines, usualRemedy);
        return in(lines)
                .filter(failure -> KnownFailure.in(lines).isEmpty())
                .map(failure -> finished.failure(String.format(failure.message, reference), failure.remedy))
                .orElseGet(() -> finished.failure(message, otherwise));
    }

    /** The last line tells the reason; the ones before it may tell of retries and mirrors. */
    private static Optional<PullFailure> in(List<String> lines) {
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        return Arrays.stream(values())
                .filter(failure -> failure.pattern.matcher(last).find())
                .findFirst();
    }
}
