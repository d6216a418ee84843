package dev.rigsmith.domain.containerfile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads {@code RUN --mount=type=bind,from=IMAGE,…}. */
final class Mounts {

    private Mounts() {}

    /** The values of {@code from} in one mount. */
    static List<String> from(String mount) {
        return Arrays.stream(mount.split(","))
                .map(Blank::trim)
                .filter(field -> field.toLowerCase(Locale.ROOT).startsWith("from="))
                .map(field -> field.substring("from=".length()))
                .toList();
    }
}
