package dev.rigsmith.application;

import dev.rigsmith.application.RemoveRig.Outcome;
import dev.rigsmith.application.RemoveRig.Removed;
import dev.rigsmith.application.RemoveRig.Watcher;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.remove.Item;
import dev.rigsmith.domain.remove.Removal;
import dev.rigsmith.ports.BuildRecords;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.RigRegistry;
import dev.rigsmith.ports.UserTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the things away that removals hold, one after the other, and stops at the first that cannot be. */
final class TakeAway {

    private final ImageStore store;
    private final BuildRecords records;
    private final UserTemplates templates;
    private final RigRegistry registry;

    TakeAway(ImageStore store, BuildRecords records, UserTemplates templates, RigRegistry registry) {
        this.store = store;
        this.records = records;
        this.templates = templates;
        this.registry = registry;
    }

    Outcome all(List<Removal> rigs, Watcher watcher) {
        List<Removed> outcome = new ArrayList<>();
        Optional<RigsmithException> failure = Optional.empty();
        for (Removal rig : rigs) {
            List<Item> left = new ArrayList<>(rig.items());
            if (failure.isEmpty()) {
                failure = one(rig, left, watcher);
            }
            List<Item> done = rig.items().subList(0, rig.items().size() - left.size());
            outcome.add(new Removed(rig, List.copyOf(done), List.copyOf(left)));
        }
        return new Outcome(outcome, failure);
    }

    private Optional<RigsmithException> one(Removal rig, List<Item> left, Watcher watcher) {
        try {
            while (!left.isEmpty()) {
                take(left.get(0));
                watcher.removed(rig, left.remove(0));
            }
            return Optional.empty();
        } catch (RigsmithException failure) {
            return Optional.of(failure);
        }
    }

    private void take(Item item) {
        if (item instanceof Item.Image image) {
            store.remove(image.name());
        } else if (item instanceof Item.Record build) {
            records.forget(build.rig());
        } else if (item instanceof Item.Template template) {
            templates.remove(template.name());
        } else if (item instanceof Item.Row row) {
            registry.remove(row.rig().name());
        }
    }
}
