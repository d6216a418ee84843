package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.key.InputKind;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The images that a build starts from. One that is not here counts as the one that is pinned, or else the one of the last
 * build, so that being offline rebuilds nothing; to build, it must be here.
 *
 * @param ids the image ids that are known, by reference
 * @param elsewhere what to pull: those that are certain to be needed and are not here
 * @param known whether there is an id for every image that is certain to be needed
 */
record Bases(SortedMap<String, ImageId> ids, List<ImageReference> elsewhere, boolean known) {

    /**
     * @param here what is known of a base, of a pinned one whatever its names
     * @param last the record of the last build, read only where nothing is known of a base
     */
    static Bases of(
            BuildSpec spec,
            Map<ImageReference, ImageReference> standsFor,
            Function<ImageReference, Optional<KnownBase>> here,
            Supplier<Optional<BuildRecord>> last) {
        SortedMap<String, ImageId> ids = new TreeMap<>();
        List<ImageReference> elsewhere = new ArrayList<>();
        boolean known = true;
        for (BuildSpec.Base base : spec.bases()) {
            ImageReference meant = standsFor.getOrDefault(base.reference(), base.reference());
            Optional<PinnedImage> pin = spec.pins().of(meant);
            Optional<KnownBase> found = here.apply(meant);
            Optional<ImageId> id = found.map(KnownBase::id)
                    .or(() -> pin.isPresent()
                            ? pin.flatMap(PinnedImage::image).filter(image -> base.certain())
                            : last.get().flatMap(before -> recorded(before, base.reference())));
            id.ifPresent(value -> ids.put(base.reference().toString(), value));
            if (base.certain() && found.filter(KnownBase::here).isEmpty()) {
                elsewhere.add(pin.map(PinnedImage::reference).orElse(meant));
                known &= id.isPresent();
            }
        }
        return new Bases(ids, List.copyOf(elsewhere), known);
    }

    private static Optional<ImageId> recorded(BuildRecord before, ImageReference base) {
        return ImageId.read(before.inputs().shown(InputKind.BASE, base.toString()));
    }
}
