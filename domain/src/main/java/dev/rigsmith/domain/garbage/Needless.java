package dev.rigsmith.domain.garbage;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalContainer;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the images that nobody needs, and says of those that look like it why they stay. */
final class Needless {

    private final GarbageFacts facts;
    private final Map<ImageId, StoredImage> images;
    private final Family family;
    private final Set<ImageId> remembered;
    private final Set<ImageId> old;
    private final Set<ImageId> gone;

    private Needless(GarbageFacts facts, KeepPolicy keep) {
        this.facts = facts;
        this.images = facts.byId();
        this.family = new Family(images);
        this.remembered = facts.remembered(false);
        this.old = OldBuilds.of(facts, keep);
        this.gone = family.closed(
                ids(image -> isFree(image) && (old.contains(image.id()) || isNamelessRig(image) || isStep(image))),
                ids(image -> isFree(image) && RigName.areTemporary(image)));
    }

    private Set<ImageId> ids(Predicate<StoredImage> wanted) {
        return images.values().stream().filter(wanted).map(StoredImage::id).collect(Collectors.toSet());
    }

    static Needless of(GarbageFacts facts, KeepPolicy keep) {
        return new Needless(facts, keep);
    }

    Family family() {
        return family;
    }

    /** The images that go as a whole, what is built on others first. */
    List<StoredImage> images() {
        return family.ordered(gone);
    }

    /** The images that lose the name of a build that was killed. The engine takes no last name that a container uses. */
    List<StoredImage> killed() {
        return images.values().stream()
                .filter(image -> !facts.isBuilding(image))
                .filter(image -> facts.user(image.id()).isEmpty() || !RigName.areTemporary(image))
                .toList();
    }

    private boolean isFree(StoredImage image) {
        return facts.user(image.id()).isEmpty()
                && !facts.isBuilding(image)
                && strangeName(image).isEmpty();
    }

    private static Optional<ImageReference> strangeName(StoredImage image) {
        return image.image().names().stream()
                .filter(name -> RigName.of(name, image).isEmpty())
                .min(Comparator.comparing(ImageReference::toString));
    }

    private boolean isNamelessRig(StoredImage image) {
        return image.isNameless(Origin.RIG) && !remembered.contains(image.id());
    }

    /** A step that nothing was built on may be one that the next build begins with. */
    private boolean isStep(StoredImage image) {
        return image.isNameless(Origin.STEP) && family.hasChildren(image.id());
    }

    /** What would go, and stays. */
    List<Garbage.Kept> kept() {
        return images.values().stream()
                .filter(image -> old.contains(image.id()) || RigName.areTemporary(image))
                .filter(image -> !gone.contains(image.id()))
                .flatMap(image -> why(image).stream().map(why -> new Garbage.Kept(shown(image), why)))
                .sorted(Comparator.comparing(Garbage.Kept::name))
                .toList();
    }

    private static String shown(StoredImage image) {
        return image.image().names().stream()
                .filter(name -> RigName.of(name, image).isPresent())
                .map(ImageReference::toString)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Optional<String> why(StoredImage image) {
        Optional<String> user =
                facts.user(image.id()).map(LocalContainer::name).map(name -> "container " + name + " uses it");
        Optional<String> name = strangeName(image).map(other -> "it is named " + other + " as well");
        Optional<String> base =
                Optional.of("another image is built on it").filter(text -> old.contains(image.id()) && isFree(image));
        return Stream.of(user, name, base).flatMap(Optional::stream).findFirst();
    }
}
