package dev.rigsmith.domain.containerfile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads {@code RUN --mount=type=bind,from=IMAGE,…}. */
final class Mounts {

    private Mounts() {}

    /** The values of {@code from} in one mount. */
    static List<String> from(String mount) {
        return values("from", mount);
    }

    /** Whether a mount may be of the build context: it binds, and names no stage or image. Variables may say anything. */
    static boolean areOfContext(String mount) {
        List<String> types = values("type", mount);
        boolean binds = types.isEmpty() || types.stream().anyMatch("bind"::equalsIgnoreCase);
        return mount.indexOf('$') >= 0 || binds && from(mount).stream().allMatch(String::isEmpty);
    }

    private static List<String> values(String name, String mount) {
        return Arrays.stream(mount.split(","))
                .map(Blank::trim)
                .filter(field -> field.toLowerCase(Locale.ROOT).startsWith(name + "="))
                .map(field -> field.substring(name.length() + 1))
                .toList();
    }
}
