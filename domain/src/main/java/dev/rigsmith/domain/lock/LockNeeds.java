package dev.rigsmith.domain.lock;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The images that a lock file of a project has to hold.
 *
 * @param images the platforms that each is needed for, by canonical name
 * @param madeHere what is needed as well, and no registry has
 */
public record LockNeeds(SortedMap<ImageReference, Set<Platform>> images, Set<ImageReference> madeHere) {

    public LockNeeds {
        SortedMap<ImageReference, Set<Platform>> sorted = sorted();
        images.forEach((name, platforms) -> sorted.put(name, Set.copyOf(platforms)));
        images = Collections.unmodifiableSortedMap(sorted);
        madeHere = Collections.unmodifiableSet(new LinkedHashSet<>(madeHere));
    }

    /**
     * Gives what rigs need: the bases that are certain to be used, but for rigs, and what has a digest already.
     *
     * @param published images that are rigs themselves
     * @param host the platform that those are for
     */
    public static LockNeeds of(Collection<BuildSpec> builds, Collection<ImageReference> published, Platform host) {
        SortedMap<ImageReference, Set<Platform>> images = sorted();
        Set<ImageReference> madeHere = new LinkedHashSet<>();
        published.forEach(image -> add(image, host, images, madeHere));
        for (BuildSpec build : builds) {
            build.bases().stream()
                    .filter(BuildSpec.Base::certain)
                    .map(BuildSpec.Base::reference)
                    .filter(base -> OwnedImages.projectRig(base).isEmpty())
                    .forEach(base -> add(base, build.platform(), images, madeHere));
        }
        return new LockNeeds(images, madeHere);
    }

    private static void add(
            ImageReference image,
            Platform platform,
            SortedMap<ImageReference, Set<Platform>> images,
            Set<ImageReference> madeHere) {
        if (image.isMadeHere()) {
            madeHere.add(image);
        } else if (image.digest().isEmpty()) {
            images.computeIfAbsent(image.canonical(), name -> new LinkedHashSet<>())
                    .add(platform);
        }
    }

    /** These and those. */
    public LockNeeds and(LockNeeds others) {
        SortedMap<ImageReference, Set<Platform>> all = sorted();
        images.forEach((name, platforms) -> all.put(name, new LinkedHashSet<>(platforms)));
        others.images.forEach((name, platforms) ->
                all.computeIfAbsent(name, key -> new LinkedHashSet<>()).addAll(platforms));
        Set<ImageReference> here = new LinkedHashSet<>(madeHere);
        here.addAll(others.madeHere);
        return new LockNeeds(all, here);
    }

    private static <T> SortedMap<ImageReference, T> sorted() {
        return new TreeMap<>(Comparator.comparing(ImageReference::toString));
    }
}
