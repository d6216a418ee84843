package dev.rigsmith.domain.garbage;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists what can go: containers first, which hold images, and memories last, which would find them. */
record Items(GarbageFacts facts, Needless needless) {

    List<Item> all() {
        return Stream.of(leftovers(), killed(), images(), memories())
                .flatMap(items -> items)
                .toList();
    }

    private Stream<Item> leftovers() {
        return facts.leftovers().stream()
                .sorted(Comparator.comparing(Leftover::kind).thenComparing(Leftover::name))
                .map(Item.Left::new);
    }

    /** Their steps stay: the next build begins with them. */
    private Stream<Item> killed() {
        return needless.killed().stream().flatMap(image -> {
            List<ImageReference> names = names(image, RigName::isTemporary);
            boolean last = names.size() == image.image().names().size();
            return named(image, names, Reason.KILLED, last);
        });
    }

    private Stream<Item> images() {
        Set<ImageId> gone = facts.remembered(true);
        return needless.images().stream().flatMap(image -> {
            Reason reason = gone.contains(image.id()) ? Reason.RIG_GONE : Reason.OLD;
            return image.isNameless()
                    ? Stream.of(nameless(image))
                    : named(image, names(image, name -> !name.isTemporary()), reason, true);
        });
    }

    /** Labels are steps, too: the rig is what they end in. */
    private Item nameless(StoredImage image) {
        boolean step = image.origin() == Origin.STEP || needless.family().hasChildren(image.id());
        Reason reason = step ? Reason.STEP : Reason.NAMELESS;
        return new Item.Nameless(
                image.id(), key(image), reason, needless.family().bytes(image));
    }

    private static List<ImageReference> names(StoredImage image, Predicate<RigName> wanted) {
        return image.image().names().stream()
                .flatMap(name -> RigName.of(name, image).stream())
                .filter(wanted)
                .map(RigName::reference)
                .sorted(Comparator.comparing(ImageReference::toString))
                .toList();
    }

    /** The room is counted with the last name. */
    private Stream<Item> named(StoredImage image, List<ImageReference> names, Reason reason, boolean whole) {
        List<Item> items = new ArrayList<>();
        for (ImageReference name : names) {
            boolean last = whole && items.size() == names.size() - 1;
            items.add(new Item.Name(
                    name,
                    image.id(),
                    key(image),
                    reason,
                    last ? needless.family().bytes(image) : 0));
        }
        return items.stream();
    }

    private static BuildKey key(StoredImage image) {
        return image.image().key().orElseThrow();
    }

    private Stream<Item> memories() {
        return facts.memories().stream()
                .filter(Remembered::gone)
                .map(memory -> new Item.Memory(memory.rig()))
                .sorted(Comparator.comparing(Item.Memory::name))
                .map(item -> item);
    }
}
