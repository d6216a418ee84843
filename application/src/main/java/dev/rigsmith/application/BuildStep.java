package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a rig that can be built needs next. Decided here for those who do it and for those who only tell. */
sealed interface BuildStep {

    /** Its bases are fetched. The key depends on them, so what comes after that is decided anew. */
    record Fetch(BuildSpec spec, Map<ImageReference, ImageReference> standsFor, List<ImageReference> bases)
            implements BuildStep {}

    /** Rigs that it is built on are made ready. Its key depends on them as well. */
    record Wait(Candidate.Waiting candidate) implements BuildStep {}

    /** Its image is here; at most a name is missing. */
    record Reuse(Candidate.Complete candidate, LocalImage image) implements BuildStep {}

    /** It is built. */
    record Build(Candidate.Complete candidate) implements BuildStep {}

    /** Decides. After a fetch, nothing that was fetched is wanted again. */
    static BuildStep next(Candidate candidate, LocalImages images, PrepareOptions options) {
        if (candidate instanceof Candidate.Broken broken) {
            throw broken.why();
        }
        if (candidate instanceof Candidate.Waiting waiting) {
            return new Wait(waiting);
        }
        if (candidate instanceof Candidate.Incomplete incomplete) {
            return fetch(incomplete.spec(), incomplete.standsFor(), incomplete.elsewhere(), options);
        }
        return next((Candidate.Complete) candidate, images, options);
    }

    private static BuildStep next(Candidate.Complete candidate, LocalImages images, PrepareOptions options) {
        if (options.pull()
                && !fetchable(candidate.spec(), candidate.standsFor()).isEmpty()) {
            return fetch(candidate.spec(), candidate.standsFor(), candidate.elsewhere(), options);
        }
        Optional<LocalImage> image = options.rebuilds() ? Optional.empty() : candidate.imageAmong(images);
        if (image.isPresent()) {
            return new Reuse(candidate, image.get());
        }
        return candidate.elsewhere().isEmpty()
                ? new Build(candidate)
                : fetch(candidate.spec(), candidate.standsFor(), candidate.elsewhere(), options);
    }

    private static BuildStep fetch(
            BuildSpec spec,
            Map<ImageReference, ImageReference> standsFor,
            List<ImageReference> elsewhere,
            PrepareOptions options) {
        return new Fetch(spec, standsFor, options.pull() ? fetchable(spec, standsFor) : elsewhere);
    }

    /** Images of other rigs are in no registry. */
    private static List<ImageReference> fetchable(BuildSpec spec, Map<ImageReference, ImageReference> standsFor) {
        return spec.bases().stream()
                .filter(BuildSpec.Base::certain)
                .map(base -> standsFor.getOrDefault(base.reference(), base.reference()))
                .filter(image -> !standsFor.containsValue(image) || !OwnedImages.isOwned(image))
                .map(image -> spec.pins().of(image).map(PinnedImage::reference).orElse(image))
                .distinct()
                .toList();
    }
}
