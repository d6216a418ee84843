package dev.rigsmith.domain.archive;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import java.util.List;

/**
 * An image of an archive, as its manifest and configuration tell it. Both match their digests; its layers were not read
 * yet.
 *
 * @param position where it stands in the archive, counted from 1
 * @param names what the archive calls it: text of a stranger, for showing and choosing, never for naming
 * @param size bytes of its layers as they are in the archive
 */
public record ArchivedImage(int position, List<String> names, ImageId id, Platform platform, long size) {

    public ArchivedImage {
        names = List.copyOf(names);
    }

    /** What people choose it by: its first name in the archive, or {@code #POSITION} when it has none. */
    public String selector() {
        return names.isEmpty() ? "#" + position : names.get(0);
    }

    /** Whether this word chooses it: one of its names, its position with {@code #}, or the beginning of its id. */
    boolean isMeantBy(String word) {
        return names.contains(word) || word.equals("#" + position) || isIdPrefix(word);
    }

    private boolean isIdPrefix(String word) {
        String digits = word.startsWith("sha256:") ? word.substring("sha256:".length()) : word;
        return digits.length() >= FEWEST_DIGITS && id.hex().startsWith(digits);
    }

    private static final int FEWEST_DIGITS = 12;
}
