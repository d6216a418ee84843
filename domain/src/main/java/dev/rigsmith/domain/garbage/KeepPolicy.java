package dev.rigsmith.domain.garbage;

import java.time.Instant;
import java.util.Optional;

/**
 * What stays although the rig has a newer image.
 *
 * @param newest how many images of each rig stay besides the current ones, the newest first; at least 0
 * @param since images made after this stay as well
 */
public record KeepPolicy(int newest, Optional<Instant> since) {

    /** One: who switches between two branches finds the image of either ready. */
    public static final int USUAL = 1;

    boolean keepsYoung(StoredImage image) {
        return since.filter(image.image().created()::isAfter).isPresent();
    }
}
