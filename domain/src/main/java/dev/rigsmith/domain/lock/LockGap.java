package dev.rigsmith.domain.lock;

import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a lock file is not what its project needs. */
public sealed interface LockGap {

    /** The image, by its canonical name. */
    ImageReference image();

    /** It is needed and not held. */
    record Missing(ImageReference image) implements LockGap {}

    /** It is held, but for other platforms than this one. */
    record WithoutPlatform(ImageReference image, Platform platform) implements LockGap {}

    /** It is held and not needed. */
    record Unneeded(ImageReference image) implements LockGap {}

    /** Gives every gap; none where the file is complete and holds nothing else. */
    static List<LockGap> between(LockFile lock, LockNeeds needs) {
        List<LockGap> gaps = new ArrayList<>();
        needs.images().forEach((image, platforms) -> gaps.addAll(between(lock.pin(image), image, platforms)));
        lock.pins().keySet().stream()
                .filter(image -> !needs.images().containsKey(image))
                .map(Unneeded::new)
                .forEach(gaps::add);
        return gaps;
    }

    private static List<? extends LockGap> between(Optional<Pin> pin, ImageReference image, Set<Platform> platforms) {
        return pin.isEmpty()
                ? List.of(new Missing(image))
                : platforms.stream()
                        .filter(platform -> pin.get().imageFor(image, platform).isEmpty())
                        .map(platform -> new WithoutPlatform(image, platform))
                        .toList();
    }
}
