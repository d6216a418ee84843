package dev.rigsmith.domain.garbage;

import dev.rigsmith.domain.image.ImageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the images of each rig that are older than what it is started from. */
final class OldBuilds {

    private static final Comparator<StoredImage> NEWEST_FIRST = Comparator.comparing(
                    (StoredImage image) -> image.image().created())
            .reversed()
            .thenComparing(image -> image.id().hex());

    private final GarbageFacts facts;
    private final KeepPolicy keep;
    private final Set<ImageId> live;
    private final Set<ImageId> gone;

    private OldBuilds(GarbageFacts facts, KeepPolicy keep) {
        this.facts = facts;
        this.keep = keep;
        this.live = facts.remembered(false);
        this.gone = facts.remembered(true);
    }

    static Set<ImageId> of(GarbageFacts facts, KeepPolicy keep) {
        OldBuilds builds = new OldBuilds(facts, keep);
        Map<String, List<StoredImage>> rigs = new TreeMap<>();
        facts.byId()
                .values()
                .forEach(image -> image.image().names().stream()
                        .flatMap(name -> RigName.of(name, image).stream())
                        .filter(RigName::isOfKey)
                        .forEach(name -> rigs.computeIfAbsent(name.repository(), rig -> new ArrayList<>())
                                .add(image)));
        Set<ImageId> old = new HashSet<>();
        rigs.values().forEach(images -> old.addAll(builds.old(images)));
        return old;
    }

    private List<ImageId> old(List<StoredImage> images) {
        images.sort(NEWEST_FIRST);
        Optional<StoredImage> newest = isKnown(images) ? Optional.empty() : Optional.of(images.get(0));
        return images.stream()
                .filter(image ->
                        !isCurrent(image) && newest.filter(image::equals).isEmpty())
                .skip(keep.newest())
                .filter(image -> !keep.keepsYoung(image))
                .map(StoredImage::id)
                .toList();
    }

    /** Whether anything says which image of a rig is current. Where nothing does, the newest one counts as that. */
    private boolean isKnown(List<StoredImage> images) {
        return images.stream().anyMatch(image -> isCurrent(image) || gone.contains(image.id()));
    }

    private boolean isCurrent(StoredImage image) {
        return live.contains(image.id())
                || image.image().key().filter(facts.current()::contains).isPresent()
                || image.image().names().stream()
                        .flatMap(name -> RigName.of(name, image).stream())
                        .anyMatch(RigName::isLatest);
    }
}
