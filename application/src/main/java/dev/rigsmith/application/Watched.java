package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.Freshness;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An image that a rig depends on and that a registry may have a newer one of.
 *
 * @param rig what to type for the rig
 * @param reference what the registry is asked for: the name that the engine chose for a short one, where it is here
 * @param local what is here under that name
 * @param decided what is known without a question
 */
record Watched(
        String rig, RigKind kind, ImageReference reference, Optional<LocalImage> local, Optional<Freshness> decided) {

    Watched decided(Freshness freshness) {
        return new Watched(rig, kind, reference, local, Optional.of(freshness));
    }

    /**
     * Gives those of a rig: itself where it is published, and else what it is built on. What was made here is in no registry,
     * and there is nothing newer of what a digest names.
     */
    static List<Watched> of(Resolution rig, Snapshot snapshot) {
        LocalImages images = snapshot.facts().images().orElse(LocalImages.none());
        return references(rig, snapshot)
                .filter(reference -> reference.digest().isEmpty())
                .map(reference -> images.storedName(reference).orElse(reference))
                .filter(reference -> !reference.isMadeHere() && !OwnedImages.isOwned(reference))
                .distinct()
                .map(reference ->
                        new Watched(rig.name(), rig.kind(), reference, images.find(reference), Optional.empty()))
                .toList();
    }

    private static Stream<ImageReference> references(Resolution rig, Snapshot snapshot) {
        return snapshot.candidateFor(rig)
                .map(candidate -> candidate.declaration().stream().flatMap(Watched::bases))
                .orElseGet(() -> Stream.of(rig.image()));
    }

    /** Bases that are rigs are asked for as such. */
    private static Stream<ImageReference> bases(BuildSpec spec) {
        return spec.bases().stream()
                .filter(BuildSpec.Base::certain)
                .map(BuildSpec.Base::reference)
                .filter(base -> OwnedImages.projectRig(base).isEmpty());
    }
}
