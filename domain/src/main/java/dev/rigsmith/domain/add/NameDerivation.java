package dev.rigsmith.domain.add;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rig is called when its user does not say: always after the words that the user typed, never after what a file
 * says of itself, since files come from strangers. What was derived once is derived from itself again.
 */
public final class NameDerivation {

    private static final List<String> ARCHIVE_ENDINGS =
            List.of(".tar", ".gz", ".tgz", ".zst", ".zstd", ".tzst", ".oci", ".docker", ".rootfs");
    private static final Pattern NAMED_AFTER = Pattern.compile(
            "(?i)(?:containerfile|dockerfile)\\.(?:template-)?(.+)|(.+)\\.(?:containerfile|dockerfile)");
    private static final Pattern BARE = Pattern.compile("(?i)containerfile|dockerfile");
    private static final String LATEST = ":" + Tag.LATEST;

    private NameDerivation() {}

    /** The reference without registry, digest and the tag that is assumed anyway: {@code corp/base:1.0}. */
    public static String ofReference(ImageReference reference) {
        String name = reference.repository().path() + tag(reference);
        return ImageReference.tryParse(name)
                .filter(ImageReference::isFullyQualified)
                .map(NameDerivation::ofReference)
                .orElse(name);
    }

    private static String tag(ImageReference reference) {
        return reference
                .tag()
                .filter(tag -> !tag.equals(Tag.LATEST))
                .map(tag -> ":" + tag)
                .orElse("");
    }

    /** The last segment of a path or address without what files end in: {@code tools} for {@code /tmp/tools.tar.gz}. */
    public static String ofArchive(String path) {
        String name = lastSegment(path);
        Optional<String> shorter = ARCHIVE_ENDINGS.stream()
                .filter(name.toLowerCase(Locale.ROOT)::endsWith)
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .findFirst();
        return shorter.map(NameDerivation::ofArchive).orElse(name);
    }

    /** The last segment of the path of a directory. */
    public static String ofDirectory(String path) {
        return lastSegment(path);
    }

    /**
     * What a Containerfile is named after: {@code jvm} for {@code Containerfile.template-jvm}, {@code Dockerfile.jvm} and
     * {@code jvm.containerfile}; empty where the name says nothing.
     */
    public static Optional<String> ofContainerfile(String path) {
        String name = lastSegment(path);
        Matcher named = NAMED_AFTER.matcher(name);
        if (named.matches()) {
            String after = Optional.ofNullable(named.group(1)).orElse(named.group(2));
            return ofContainerfile(after);
        }
        return Optional.of(name)
                .filter(plain -> !plain.isEmpty() && !BARE.matcher(plain).matches());
    }

    private static String lastSegment(String path) {
        String trimmed = path.replaceFirst("/+$", "");
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    /** The name without the tag that is assumed where there is none: two names of one image would be one too many. */
    static String withoutLatest(String name) {
        return name.endsWith(LATEST) ? name.substring(0, name.length() - LATEST.length()) : name;
    }
}
