package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.adapters.fs.file.PathBytes;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory that the user stands in, from which paths are searched and shown.
 *
 * @param start absolute and normal
 */
record Directories(Path start) {

    /** The directory itself and those around it, the nearest first. */
    Stream<Path> upward() {
        return Stream.iterate(Optional.of(start), Optional::isPresent, at -> at.map(Path::getParent))
                .flatMap(Optional::stream);
    }

    /** A path as people would type it here: relative where that is shorter. */
    String shown(Path path) {
        String absolute = PathBytes.text(path);
        String relative = relative(path);
        return relative.length() < absolute.length() ? relative : absolute;
    }

    private String relative(Path path) {
        long up = upward().takeWhile(directory -> !path.startsWith(directory)).count();
        Path common = upward().skip(up).findFirst().orElseThrow();
        return "../".repeat((int) up) + PathBytes.text(common.relativize(path));
    }

    /**
     * The path that a text of a file means.
     *
     * @param base absolute; what a relative text begins from
     */
    static Path resolve(Path base, String text) {
        String absolute = text.startsWith("/") ? text : PathBytes.text(base) + "/" + text;
        return PathBytes.path(absolute).normalize();
    }
}
