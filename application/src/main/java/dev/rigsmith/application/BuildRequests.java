package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildLabels;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.ports.BuildRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Puts builds together. */
final class BuildRequests {

    private BuildRequests() {}

    /**
     * Gives the build of a candidate under its temporary name. A rig with a refresh never takes steps of earlier builds:
     * the builder may take the oldest ones, and does not know how old they are.
     *
     * @param scope that of the lock under which it is built
     */
    static BuildRequest of(Candidate.Complete candidate, LocalImages images, PrepareOptions options, String scope) {
        RigId rig = candidate.rig();
        return new BuildRequest(
                candidate.spec(),
                candidate.context().manifest(),
                candidate.inputs().ignoreFile().map(file -> Octets.of(file.bytes())),
                labels(candidate, images),
                candidate.standsFor(),
                pinned(candidate),
                OwnedImages.whileBuilding(rig.kind(), rig.name(), candidate.key(), scope),
                new BuildRequest.Options(
                        options.noCache() || candidate.spec().refresh().isPresent(), options.amongOthers()));
    }

    /** The digest of the base's manifest is told for people; the key holds the image id, which decides. */
    private static SortedMap<String, String> labels(Candidate.Complete candidate, LocalImages images) {
        SortedMap<String, String> labels = BuildLabels.complete(candidate.inputs(), candidate.key());
        candidate
                .spec()
                .base()
                .map(candidate::meant)
                .flatMap(base -> manifest(base, candidate.spec().pins().of(base), images))
                .ifPresent(digest -> labels.put(RigLabels.BASE_DIGEST, digest.toString()));
        return labels;
    }

    private static Optional<Digest> manifest(ImageReference base, Optional<PinnedImage> pin, LocalImages images) {
        return pin.map(image -> image.reference().digest())
                .orElseGet(() -> images.find(base).flatMap(LocalImage::manifestDigest));
    }

    /** These are taken by their ids, so that no name has to mean them. */
    private static Map<ImageReference, ImageId> pinned(Candidate.Complete candidate) {
        Map<ImageReference, ImageId> pinned = new HashMap<>();
        candidate.inputs().bases().forEach((name, id) -> {
            ImageReference reference = ImageReference.parse(name);
            if (candidate.isPinned(reference)) {
                pinned.put(reference, id);
            }
        });
        return pinned;
    }
}
