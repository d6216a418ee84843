package dev.rigsmith.domain.lock;

import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of one image of a lock file.
 *
 * @param from what its registry gave for the name before; empty for one that is new
 * @param to what it gives now; empty for one that is gone
 * @param platforms what became of the images of platforms, as far as they are not the same
 */
public record LockChange(
        Type type, ImageReference image, Optional<Digest> from, Optional<Digest> to, List<OnPlatform> platforms) {

    public LockChange {
        platforms = List.copyOf(platforms);
    }

    /** How it differs. */
    public enum Type {
        ADDED,
        REMOVED,
        MODIFIED,
        /** The same image; only more is known of it. */
        COMPLETED
    }

    /** The manifests of one platform; empty where there is none. */
    public record OnPlatform(Platform platform, Optional<Digest> from, Optional<Digest> to) {}

    /** Gives every difference of two files, sorted by image. */
    public static List<LockChange> between(LockFile before, LockFile now) {
        Set<String> names = new TreeSet<>();
        before.pins().keySet().forEach(name -> names.add(name.toString()));
        now.pins().keySet().forEach(name -> names.add(name.toString()));
        List<LockChange> changes = new ArrayList<>();
        names.stream()
                .map(ImageReference::parse)
                .filter(name -> !before.pin(name).equals(now.pin(name)))
                .forEach(name -> changes.add(of(name, before.pin(name), now.pin(name))));
        return changes;
    }

    private static LockChange of(ImageReference name, Optional<Pin> before, Optional<Pin> now) {
        Optional<Digest> from = before.map(Pin::digest);
        Optional<Digest> to = now.map(Pin::digest);
        return new LockChange(type(from, to), name, from, to, platforms(name, before, now));
    }

    private static Type type(Optional<Digest> from, Optional<Digest> to) {
        if (from.isEmpty()) {
            return Type.ADDED;
        }
        if (to.isEmpty()) {
            return Type.REMOVED;
        }
        return from.equals(to) ? Type.COMPLETED : Type.MODIFIED;
    }

    private static List<OnPlatform> platforms(ImageReference name, Optional<Pin> before, Optional<Pin> now) {
        Set<String> all = new TreeSet<>();
        before.ifPresent(pin -> pin.platforms().forEach(platform -> all.add(platform.toString())));
        now.ifPresent(pin -> pin.platforms().forEach(platform -> all.add(platform.toString())));
        return all.stream()
                .map(Platform::parse)
                .map(platform ->
                        new OnPlatform(platform, manifest(name, before, platform), manifest(name, now, platform)))
                .filter(change -> !Objects.equals(change.from(), change.to()))
                .toList();
    }

    private static Optional<Digest> manifest(ImageReference name, Optional<Pin> pin, Platform platform) {
        return pin.filter(held -> held.platforms().contains(platform))
                .flatMap(held -> held.imageFor(name, platform))
                .map(PinnedImage::reference)
                .flatMap(ImageReference::digest);
    }
}
