package dev.rigsmith.domain.reference;

import java.util.Optional;

/**
 * A repository: the name part of a reference, without tag and digest.
 *
 * @param host the registry with its port, as typed; empty in a short name, which engines complete by rules of their own
 * @param path the components within the registry, joined by {@code /}
 */
public record Repository(Optional<String> host, String path) {

    /** Checks the parts and that they are told apart again when written together; fails as {@link #parse} does. */
    public Repository {
        host.ifPresent(Repository::checkHost);
        checkPath(path);
        if (host.isEmpty()) {
            checkShort(path);
        }
        int length = Math.max(join(host, path).length(), DockerHub.canonicalLength(host, path));
        if (length > Grammar.LONGEST_NAME) {
            throw Refusal.nameTooLong(join(host, path), length);
        }
    }

    /**
     * Reads {@code [host/]path}.
     *
     * @throws dev.rigsmith.domain.error.InvalidInputException (invalid-reference) when the text is not a repository
     */
    public static Repository parse(String text) {
        int slash = text.indexOf('/');
        String first = slash < 0 ? "" : text.substring(0, slash);
        return Grammar.looksLikeHost(first)
                ? new Repository(Optional.of(first), text.substring(slash + 1))
                : new Repository(Optional.empty(), text);
    }

    /** Whether the registry is named, so that no engine has to guess it. */
    public boolean isFullyQualified() {
        return host.isPresent();
    }

    /** The text as typed: {@code [host/]path}. */
    @Override
    public String toString() {
        return join(host, path);
    }

    private static String join(Optional<String> host, String path) {
        return host.map(value -> value + "/" + path).orElse(path);
    }

    private static void checkHost(String host) {
        if (!Grammar.fits(Grammar.HOST, host)) {
            throw Grammar.isHostByCaseOnly(host) ? Refusal.upperCase(host) : Refusal.host(host);
        }
        if (!Grammar.looksLikeHost(host)) {
            throw Refusal.notAHost(host);
        }
    }

    private static void checkPath(String path) {
        if (Grammar.fits(Grammar.PATH, path)) {
            return;
        }
        throw Grammar.isPathButForCase(path) ? Refusal.upperCase(path) : Refusal.path(path);
    }

    private static void checkShort(String path) {
        int slash = path.indexOf('/');
        if (slash >= 0 && Grammar.looksLikeHost(path.substring(0, slash))) {
            throw Refusal.hostInPath(path.substring(0, slash));
        }
        if (Grammar.fits(Grammar.IMAGE_ID, path)) {
            throw Refusal.imageId(path);
        }
    }
}
