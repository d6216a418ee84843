package dev.rigsmith.domain.archive;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses one image of an archive that may hold several. */
public final class ImageChoice {

    private static final int MOST_SHOWN = 10;

    private ImageChoice() {}

    /**
     * Gives the one image that is meant. Of images for several platforms it is the one for this machine.
     *
     * @param source the archive as the user named it, for messages
     * @param word what {@link ArchivedImage#selector} gives, or the beginning of an image id; empty where the archive
     *     should hold one image only
     * @throws RefusedException (invalid-archive) when none fits, or more than one does; it tells which there are
     */
    public static ArchivedImage of(String source, List<ArchivedImage> images, Optional<String> word, Platform host) {
        List<ArchivedImage> meant = images.stream()
                .filter(image -> word.map(image::isMeantBy).orElse(true))
                .toList();
        if (meant.isEmpty()) {
            throw refusal(source + " holds no image `" + word.orElse("") + "`", images);
        }
        return isOne(meant) ? meant.get(0) : forHost(source, meant, host);
    }

    private static ArchivedImage forHost(String source, List<ArchivedImage> meant, Platform host) {
        List<ArchivedImage> fitting =
                meant.stream().filter(image -> image.platform().equals(host)).toList();
        if (fitting.isEmpty()) {
            throw refusal(source + " holds no image for " + host, meant);
        }
        if (!isOne(fitting)) {
            throw refusal(source + " holds several images", fitting);
        }
        return fitting.get(0);
    }

    /** One image may stand in an archive more than once. */
    private static boolean isOne(List<ArchivedImage> images) {
        List<ImageId> ids = images.stream().map(ArchivedImage::id).distinct().toList();
        return ids.size() == 1;
    }

    private static RefusedException refusal(String message, List<ArchivedImage> images) {
        String shown = images.stream()
                .limit(MOST_SHOWN)
                .map(image -> image.selector() + " (" + image.platform() + ")")
                .collect(Collectors.joining(", "));
        String more = images.size() > MOST_SHOWN ? ", and " + (images.size() - MOST_SHOWN) + " more" : "";
        return new RefusedException(ErrorId.INVALID_ARCHIVE, message, "choose one of these: " + shown + more);
    }
}
