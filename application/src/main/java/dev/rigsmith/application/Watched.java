package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.image.Platform;
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
 * @param platform what the image is wanted for, where that is not said by the machine
 * @param pin what a lock file holds that name to, which counts in place of what is here
 * @param decided what is known without a question
 */
record Watched(
        String rig,
        RigKind kind,
        ImageReference reference,
        Optional<LocalImage> local,
        Optional<Platform> platform,
        Optional<PinnedImage> pin,
        Optional<Freshness> decided) {

    /** One that no lock file holds. */
    Watched(String rig, RigKind kind, ImageReference reference, Optional<LocalImage> local) {
        this(rig, kind, reference, local, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Watched decided(Freshness freshness) {
        return new Watched(rig, kind, reference, local, platform, pin, Optional.of(freshness));
    }

    /** What decides the answer: rigs with the same one need it once. */
    Question question() {
        return new Question(reference, platform, local, pin);
    }

    /** What is compared with what a registry says. */
    record Question(
            ImageReference reference,
            Optional<Platform> platform,
            Optional<LocalImage> local,
            Optional<PinnedImage> pin) {}

    /**
     * Gives those of a rig: itself where it is published, and else what it is built on. What was made here is in no registry,
     * and there is nothing newer of what a digest names.
     */
    static List<Watched> of(Resolution rig, Snapshot snapshot) {
        LocalImages images = snapshot.facts().images().orElse(LocalImages.none());
        return references(rig, snapshot)
                .filter(reference -> reference.digest().isEmpty())
                .map(reference -> of(rig, reference, snapshot, images))
                .filter(watched -> !watched.reference().isMadeHere() && !OwnedImages.isOwned(watched.reference()))
                .distinct()
                .toList();
    }

    private static Watched of(Resolution rig, ImageReference reference, Snapshot snapshot, LocalImages images) {
        Optional<BuildSpec> build = snapshot.candidateFor(rig).flatMap(Candidate::declaration);
        Optional<PinnedImage> pin = build.map(spec -> spec.pins().of(reference)).orElseGet(() -> snapshot.pinOf(rig));
        return new Watched(
                rig.name(),
                rig.kind(),
                pin.isPresent()
                        ? reference.canonical()
                        : images.storedName(reference).orElse(reference),
                pin.map(images::find).orElseGet(() -> images.find(reference)),
                build.filter(spec -> !spec.platform().equals(spec.builder())).map(BuildSpec::platform),
                pin,
                Optional.empty());
    }

    /** The image of a published rig that is held to one is told by its digest, and asked for by its name. */
    private static Stream<ImageReference> references(Resolution rig, Snapshot snapshot) {
        return snapshot.candidateFor(rig)
                .map(candidate -> candidate.declaration().stream().flatMap(Watched::bases))
                .orElseGet(() -> Stream.of(snapshot.pinOf(rig)
                        .flatMap(pin -> rig.source())
                        .map(ImageReference::parse)
                        .orElse(rig.image())));
    }

    /** Bases that are rigs are asked for as such. */
    private static Stream<ImageReference> bases(BuildSpec spec) {
        return spec.bases().stream()
                .filter(BuildSpec.Base::certain)
                .map(BuildSpec.Base::reference)
                .filter(base -> OwnedImages.projectRig(base).isEmpty());
    }
}
