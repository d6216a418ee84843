package dev.rigsmith.domain.reference;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Docker's habits: a name without a host is on docker.io, and one of a single component is in its library. */
final class DockerHub {

    private static final String HOST = "docker.io";
    private static final String OLD_HOST = "index.docker.io";
    private static final String LIBRARY = "library/";

    private DockerHub() {}

    static Repository canonical(Repository repository) {
        return new Repository(
                Optional.of(canonicalHost(repository.host())), canonicalPath(repository.host(), repository.path()));
    }

    /** The length of the canonical name; parsing holds the limit to this, so that a parsed name always has one. */
    static int canonicalLength(Optional<String> host, String path) {
        return canonicalHost(host).length() + 1 + canonicalPath(host, path).length();
    }

    /** The shortest text with the same canonical form. The check by parsing keeps docker.io/a.b/c from losing its host. */
    static String familiar(ImageReference canonical) {
        return names(canonical.repository())
                .flatMap(name -> suffixes(canonical).map(name::concat))
                .filter(text -> meansSame(text, canonical))
                .min(Comparator.comparingInt(String::length))
                .orElseGet(canonical::toString);
    }

    private static boolean meansSame(String text, ImageReference canonical) {
        return ImageReference.tryParse(text)
                .map(ImageReference::canonical)
                .filter(canonical::equals)
                .isPresent();
    }

    private static Stream<String> names(Repository repository) {
        String path = repository.path();
        return Stream.of(repository.toString(), path, path.substring(path.lastIndexOf('/') + 1));
    }

    private static Stream<String> suffixes(ImageReference reference) {
        String whole =
                reference.toString().substring(reference.repository().toString().length());
        return Stream.of(whole, whole.equals(":" + Tag.LATEST) ? "" : whole);
    }

    private static String canonicalHost(Optional<String> host) {
        return host.filter(value -> !value.equals(OLD_HOST)).orElse(HOST);
    }

    private static String canonicalPath(Optional<String> host, String path) {
        boolean official = canonicalHost(host).equals(HOST) && path.indexOf('/') < 0;
        return official ? LIBRARY + path : path;
    }
}
