package dev.rigsmith.application;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.ports.BuildLocks;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.Progress;
import java.util.List;
import java.util.Optional;

/**
 * Brings a built rig up to date: bases, key, probe, lock, probe again, and a build only when both probes miss. A tag is
 * never believed by itself: the image's own key label must be the key.
 */
final class PrepareBuild {

    private final ImageStore store;
    private final FetchBases fetching;
    private final Candidates candidates;
    private final InheritedKeys inherited;
    private final BuildLocks locks;
    private final BuildImage build;
    private final FinishBuild finish;
    private final ClearAbandoned abandoned;
    private final Progress progress;

    PrepareBuild(
            ImageStore store,
            FetchBases fetching,
            Candidates candidates,
            InheritedKeys inherited,
            BuildLocks locks,
            BuildImage build,
            FinishBuild finish,
            ClearAbandoned abandoned,
            Progress progress) {
        this.store = store;
        this.fetching = fetching;
        this.candidates = candidates;
        this.inherited = inherited;
        this.locks = locks;
        this.build = build;
        this.finish = finish;
        this.abandoned = abandoned;
        this.progress = progress;
    }

    Prepared prepare(Resolution rig, Candidate candidate, LocalImages images, PrepareOptions options) {
        BuildStep step = BuildStep.next(candidate, images, options);
        if (step instanceof BuildStep.Fetch fetch) {
            return withBases(rig, fetch, options);
        }
        return step instanceof BuildStep.Reuse reuse
                ? finish.hit(rig, reuse.candidate(), reuse.image(), images)
                : locked(rig, ((BuildStep.Build) step).candidate(), options);
    }

    private Prepared withBases(Resolution rig, BuildStep.Fetch fetch, PrepareOptions options) {
        FetchBases.Fetched bases = fetching.fetch(fetch, options.pull());
        LocalImages images =
                StoreQuery.ofBuild(fetch.spec(), fetch.standsFor()).ask(store).with(bases.found());
        Candidate again = candidates.of(fetch.spec(), fetch.standsFor(), images, bases.ids());
        return prepare(rig, again, inherited.takenFrom(images, List.of(again)), options.pulled());
    }

    /** The lock is named by nothing but its scope. */
    @SuppressWarnings("try")
    private Prepared locked(Resolution rig, Candidate.Complete candidate, PrepareOptions options) {
        RigId id = candidate.rig();
        try (BuildLocks.Held held = locks.acquire(candidate.key(), holder -> progress.waiting(id, holder))) {
            LocalImages images = inherited.takenFrom(
                    StoreQuery.ofBuild(candidate.spec(), candidate.standsFor()).ask(store), List.of(candidate));
            abandoned.of(id, candidate.key(), images);
            Optional<LocalImage> hit = options.rebuilds() ? Optional.empty() : candidate.imageAmong(images);
            return hit.isPresent()
                    ? finish.hit(rig, candidate, hit.get(), images)
                    : build.build(rig, candidate, images, options);
        }
    }
}
