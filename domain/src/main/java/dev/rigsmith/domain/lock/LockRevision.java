package dev.rigsmith.domain.lock;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A lock file on its way to what a project needs. What is held already stays as it is, unless it is to move; what is not
 * needed any more goes.
 *
 * @param moving the images that are asked for anew, by canonical name
 */
public record LockRevision(LockFile before, LockNeeds needs, Set<ImageReference> moving) {

    public LockRevision {
        moving = Set.copyOf(moving);
    }

    /** The names that registries have to be asked for. */
    public Set<ImageReference> asked() {
        return needs.images().keySet().stream()
                .filter(name -> moving.contains(name) || before.pin(name).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The names that stay what they are. */
    public Map<ImageReference, Pin> kept() {
        return before.pins().entrySet().stream()
                .filter(entry -> needs.images().containsKey(entry.getKey()) && !moving.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The manifests that registries have to be asked for so that the ids of their images are known: for the platforms that
     * the project uses, and for those that somebody asked for before.
     */
    public Set<ImageReference> manifests(ImageReference name, Pin pin) {
        Set<Platform> wanted = new HashSet<>(needs.images().get(name));
        before.pin(name).ifPresent(held -> wanted.addAll(held.known()));
        return pin.unknown(wanted).stream()
                .map(digest -> name.withoutTagAndDigest().withDigest(digest))
                .collect(Collectors.toSet());
    }

    /**
     * The file as it is to be.
     *
     * @param answers what the names that were asked for are now
     * @param images the ids of images that were asked for, by manifest
     */
    public LockFile outcome(Map<ImageReference, Pin> answers, Map<Digest, ImageId> images) {
        SortedMap<ImageReference, Pin> pins = new TreeMap<>(Comparator.comparing(ImageReference::toString));
        needs.images()
                .keySet()
                .forEach(name -> Optional.ofNullable(answers.get(name))
                        .or(() -> before.pin(name))
                        .ifPresent(pin -> pins.put(name, pin.knowing(images))));
        return new LockFile(pins);
    }
}
