package dev.rigsmith.domain.garbage;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What there is once everything was taken away that can go, as an engine would do it. */
final class AfterCollection {

    private AfterCollection() {}

    static GarbageFacts of(GarbageFacts before, Garbage garbage) {
        Set<String> taken = garbage.items().stream().map(Item::name).collect(Collectors.toSet());
        List<StoredImage> images = before.images().stream()
                .flatMap(image -> without(image, taken).stream())
                .toList();
        Set<ImageId> left = images.stream().map(StoredImage::id).collect(Collectors.toSet());
        return new GarbageFacts(
                images.stream()
                        .map(image ->
                                new StoredImage(image.image(), image.parent().filter(left::contains), image.origin()))
                        .toList(),
                before.containers().stream()
                        .filter(container -> !taken.contains(container.name()))
                        .toList(),
                List.of(),
                before.memories().stream().filter(memory -> !memory.gone()).toList(),
                before.current(),
                before.building());
    }

    private static Optional<StoredImage> without(StoredImage image, Set<String> taken) {
        LocalImage facts = image.image();
        Set<ImageReference> names = new HashSet<>(facts.names());
        names.removeIf(name -> taken.contains(name.toString()));
        boolean gone = names.isEmpty() && !facts.names().isEmpty()
                || taken.contains(image.id().toString());
        return gone
                ? Optional.empty()
                : Optional.of(new StoredImage(
                        new LocalImage(facts.id(), names, List.of(), facts.labels(), facts.size(), facts.created()),
                        image.parent(),
                        image.origin()));
    }
}
