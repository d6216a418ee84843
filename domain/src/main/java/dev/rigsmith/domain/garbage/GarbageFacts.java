package dev.rigsmith.domain.garbage;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalContainer;
import dev.rigsmith.domain.key.BuildKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What there was at one moment.
 *
 * @param images every image of the store, those without a name as well
 * @param containers every container of the store
 * @param leftovers what is certain to be nobody's
 * @param memories what is remembered of builds
 * @param current the keys of what rigs would be built from now
 * @param building the keys of builds that run, or may run on another machine
 */
public record GarbageFacts(
        List<StoredImage> images,
        List<LocalContainer> containers,
        List<Leftover> leftovers,
        List<Remembered> memories,
        Set<BuildKey> current,
        Set<BuildKey> building) {

    public GarbageFacts {
        images = List.copyOf(images);
        containers = List.copyOf(containers);
        leftovers = List.copyOf(leftovers);
        memories = List.copyOf(memories);
        current = Set.copyOf(current);
        building = Set.copyOf(building);
    }

    /** The images by id, in an order of their own. */
    Map<ImageId, StoredImage> byId() {
        return images.stream()
                .collect(Collectors.toMap(
                        StoredImage::id, Function.identity(), (one, same) -> one, GarbageFacts::sorted));
    }

    private static Map<ImageId, StoredImage> sorted() {
        return new TreeMap<>(Comparator.comparing(ImageId::hex));
    }

    /** The container that needs an image, if one does. Those that go themselves need none. */
    Optional<LocalContainer> user(ImageId image) {
        return containers.stream()
                .filter(container -> container.uses(image))
                .filter(container -> leftovers.stream().noneMatch(left -> isSame(left, container)))
                .min(Comparator.comparing(LocalContainer::name));
    }

    private static boolean isSame(Leftover left, LocalContainer container) {
        return left.name().equals(container.name()) || left.name().equals(container.id());
    }

    boolean isBuilding(StoredImage image) {
        return image.image().key().filter(building::contains).isPresent();
    }

    /** The images that rigs had after their last builds: of those that are declared, or of those that are not. */
    Set<ImageId> remembered(boolean gone) {
        return memories.stream()
                .filter(memory -> memory.gone() == gone)
                .map(Remembered::image)
                .collect(Collectors.toSet());
    }
}
