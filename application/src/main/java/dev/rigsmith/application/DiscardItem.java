package dev.rigsmith.application;

import dev.rigsmith.domain.garbage.Item;
import dev.rigsmith.domain.garbage.Leftover;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.ports.BuildRecords;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.ImageTree;
import dev.rigsmith.ports.Leftovers;
import java.util.List;

/** Takes one thing away. */
final class DiscardItem {

    private final ImageStore store;
    private final ImageTree tree;
    private final List<Leftovers> leftovers;
    private final BuildRecords records;

    DiscardItem(ImageStore store, ImageTree tree, List<Leftovers> leftovers, BuildRecords records) {
        this.store = store;
        this.tree = tree;
        this.leftovers = List.copyOf(leftovers);
        this.records = records;
    }

    void discard(Item item) {
        if (item instanceof Item.Name name) {
            store.remove(name.reference());
        } else if (item instanceof Item.Nameless nameless) {
            tree.drop(nameless.image());
        } else if (item instanceof Item.Left left) {
            of(left.leftover()).forEach(some -> some.remove(left.leftover()));
        } else if (item instanceof Item.Memory memory) {
            records.forget(memory.rig());
        }
    }

    /** Whether the image still has the name. */
    boolean isThere(Item.Name name) {
        return store.images(List.of(name.reference()), List.of())
                .find(name.reference())
                .map(LocalImage::id)
                .filter(name.image()::equals)
                .isPresent();
    }

    /** The command that would be run; empty where there is none. */
    List<String> command(Item item) {
        if (item instanceof Item.Name name) {
            return store.removeCommand(name.reference());
        }
        if (item instanceof Item.Nameless nameless) {
            return tree.dropCommand(nameless.image());
        }
        return item instanceof Item.Left left
                ? of(left.leftover()).stream()
                        .flatMap(some -> some.removeCommand(left.leftover()).stream())
                        .toList()
                : List.of();
    }

    private List<Leftovers> of(Leftover leftover) {
        return leftovers.stream()
                .filter(some -> some.kinds().contains(leftover.kind()))
                .toList();
    }
}
