package dev.rigsmith.domain.lock;

import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.image.Pins;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a lock file holds.
 *
 * @param pins by canonical name, sorted by its text
 */
public record LockFile(SortedMap<ImageReference, Pin> pins) {

    private static final String ENDING = ".lock";

    public LockFile {
        SortedMap<ImageReference, Pin> sorted = new TreeMap<>(Comparator.comparing(ImageReference::toString));
        sorted.putAll(pins);
        pins = Collections.unmodifiableSortedMap(sorted);
    }

    /** A file that pins nothing. */
    public static LockFile empty() {
        return new LockFile(Collections.emptySortedMap());
    }

    /** Where the lock of a project file is: beside it, as {@code rigsmith.lock} beside {@code rigsmith.yaml}. */
    public static String pathFor(String projectFile) {
        return projectFile.replaceFirst("\\.ya?ml$", "") + ENDING;
    }

    /** What a name is held to. */
    public Optional<Pin> pin(ImageReference name) {
        return Optional.ofNullable(pins.get(name.canonical()));
    }

    /** The images that names stand for on a platform. */
    public Pins on(Platform platform) {
        Map<ImageReference, PinnedImage> images = new HashMap<>();
        pins.forEach((name, pin) -> pin.imageFor(name, platform).ifPresent(image -> images.put(name, image)));
        return new Pins(images);
    }
}
