package dev.rigsmith.application;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.SharedBuild;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import java.util.Optional;

/** A rig that can be made ready, with the facts of the moment. */
record Preparable(Resolution rig, Snapshot snapshot) {

    LocalImages images() {
        return snapshot.images();
    }

    /** What it is built from, if it is built here. */
    Optional<Candidate> candidate() {
        return snapshot.candidateFor(rig);
    }

    /** Whether builds of it are shared. */
    boolean isShared() {
        return cache().isPresent();
    }

    private Optional<String> cache() {
        return snapshot.project().filter(file -> rig.kind() == RigKind.PROJECT).flatMap(ProjectFile::cacheRegistry);
    }

    /** Refuses to share it where its project has no place for that. Rigs of no project are not shared anyway. */
    void requirePlace(PrepareOptions options) {
        snapshot.project()
                .filter(file -> rig.kind() == RigKind.PROJECT)
                .ifPresent(file -> PlaceToShare.require(options.push(), file));
    }

    /** Where a build of it is shared, if it is. */
    Optional<SharedBuild> shared(Candidate.Complete candidate) {
        return cache().map(repository -> new SharedBuild(
                ImageReference.parse(repository),
                candidate.key(),
                candidate.spec().platform()));
    }

    /** Its image, if that is here. */
    Optional<LocalImage> image() {
        return images().find(rig.image());
    }

    /** The one image that it is, where a lock file says so. */
    Optional<PinnedImage> pin() {
        return snapshot.pinOf(rig);
    }

    /** What is pulled for a rig that is not built here. */
    ImageReference pulled() {
        return pin().map(PinnedImage::reference).orElse(rig.image());
    }

    /** Whether a rig that is not built here is fetched now. */
    boolean isFetched(PrepareOptions options) {
        return image().isEmpty() || isPublished() && options.fetches();
    }

    /** What was made here is in no registry, even where its Containerfile is gone. */
    private boolean isPublished() {
        return rig.kind() != RigKind.EXTENDED
                && OwnedImages.nameOf(RigKind.TEMPLATE, rig.image()).isEmpty();
    }
}
