package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigLabels;
import java.util.Collection;
import java.util.Map;

/** What the key label of a generated image says. */
enum Labelling {
    RIGHT,
    OTHER_KEY,
    FIRST_DIGITS_ONLY,
    NO_KEY;

    Map<String, String> of(Collection<ImageReference> names) {
        BuildKey right = keyOf(names);
        return switch (this) {
            case RIGHT -> Map.of(RigLabels.KEY, right.hex());
            case OTHER_KEY -> Map.of(RigLabels.KEY, other(right).hex());
            case FIRST_DIGITS_ONLY -> Map.of(RigLabels.KEY, right.tag().value());
            case NO_KEY -> Map.of("team", "core");
        };
    }

    private static BuildKey keyOf(Collection<ImageReference> names) {
        return Words.KEYS.stream()
                .filter(key -> names.stream()
                        .anyMatch(name -> name.tag().filter(key.tag()::equals).isPresent()))
                .findFirst()
                .orElse(Words.KEYS.get(0));
    }

    private static BuildKey other(BuildKey key) {
        return key.equals(Words.KEYS.get(0)) ? Words.KEYS.get(1) : Words.KEYS.get(0);
    }
}
