package dev.rigsmith.domain.image;

import dev.rigsmith.domain.reference.ImageReference;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which images of a store are wanted. The order is kept, so that the same is asked the same way, and does not count.
 *
 * @param names looked for under every name that {@link LocalImages#namesOf} gives
 * @param patterns names in which {@code *} stands for any characters but {@code /}, with any tag
 */
public record ImageQuery(Set<ImageReference> names, Set<String> patterns) {

    public ImageQuery {
        names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
        patterns = Collections.unmodifiableSet(new LinkedHashSet<>(patterns));
    }
}
