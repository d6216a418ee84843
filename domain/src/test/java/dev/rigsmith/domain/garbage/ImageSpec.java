package dev.rigsmith.domain.garbage;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigLabels;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a generated image is like. */
record ImageSpec(
        String kind,
        String rig,
        int key,
        Origin origin,
        Optional<Integer> parent,
        List<ImageSpec.Naming> namings,
        int second) {

    /** Kinds of names. */
    enum Naming {
        KEY,
        KEY_AGAIN,
        LATEST,
        BUILDING,
        WRONG_KEY,
        EXTENDED,
        FOREIGN
    }

    /** Every name is taken once, as in a store. */
    StoredImage image(int number, Set<String> taken) {
        Set<ImageReference> names = namings.stream()
                .map(naming -> name(naming, number))
                .filter(taken::add)
                .map(ImageReference::parse)
                .collect(Collectors.toSet());
        Map<String, String> labels =
                Map.of(RigLabels.KEY, GarbageDomain.key(key).hex(), RigLabels.KIND, kind, RigLabels.NAME, rig);
        LocalImage image = new LocalImage(
                GarbageDomain.id(number), names, List.of(), labels, 100L * number, Instant.ofEpochSecond(second));
        return new StoredImage(image, parent.filter(up -> up < number).map(GarbageDomain::id), origin);
    }

    private String name(Naming naming, int number) {
        String repository = "localhost/rig/" + kind + "/" + rig;
        BuildKey own = GarbageDomain.key(key);
        return switch (naming) {
            case KEY, KEY_AGAIN -> repository + ":" + own.tag();
            case LATEST -> repository + ":latest";
            case BUILDING -> repository + ":building-" + own.tag() + "-here";
            case WRONG_KEY ->
                repository + ":"
                        + GarbageDomain.key((key + 1) % GarbageDomain.KEYS).tag();
            case EXTENDED -> "localhost/rig/extended/" + rig + ":latest";
            case FOREIGN -> "localhost/me/app:" + number;
        };
    }
}
