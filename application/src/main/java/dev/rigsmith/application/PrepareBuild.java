package dev.rigsmith.application;

import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.ports.BuildLocks;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.Progress;
import java.util.List;
import java.util.Optional;

/**
 * Brings a built rig up to date: bases, key, probe, lock, probe again here and where the project shares builds, and a build
 * only when all of them miss. A tag is never believed by itself: the image's own key label must be the key.
 */
final class PrepareBuild {

    private final ImageStore store;
    private final FetchBases fetching;
    private final Candidates candidates;
    private final InheritedKeys inherited;
    private final BuildLocks locks;
    private final BuildImage build;
    private final FinishBuild finish;
    private final SharedBuilds shared;
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
            SharedBuilds shared,
            ClearAbandoned abandoned,
            Progress progress) {
        this.store = store;
        this.fetching = fetching;
        this.candidates = candidates;
        this.inherited = inherited;
        this.locks = locks;
        this.build = build;
        this.finish = finish;
        this.shared = shared;
        this.abandoned = abandoned;
        this.progress = progress;
    }

    Prepared prepare(Preparable found, Candidate candidate, PrepareOptions options) {
        return prepare(found, candidate, found.images(), options);
    }

    private Prepared prepare(Preparable found, Candidate candidate, LocalImages images, PrepareOptions options) {
        BuildStep step = BuildStep.next(candidate, images, options);
        if (step instanceof BuildStep.Fetch fetch) {
            return withoutBases(found, fetch, images, options).orElseGet(() -> withBases(found, fetch, options));
        }
        if (step instanceof BuildStep.Reuse reuse) {
            Prepared hit = finish.hit(found.rig(), reuse.candidate(), reuse.image(), images);
            return shared.push(found, reuse.candidate(), hit, options);
        }
        return locked(found, ((BuildStep.Build) step).candidate(), options).orElseThrow();
    }

    /** What another machine built is had without the images that it was built on. */
    private Optional<Prepared> withoutBases(
            Preparable found, BuildStep.Fetch fetch, LocalImages images, PrepareOptions options) {
        return shared.foresee(found, fetch, images, options).flatMap(candidate -> locked(found, candidate, options));
    }

    private Prepared withBases(Preparable found, BuildStep.Fetch fetch, PrepareOptions options) {
        FetchBases.Fetched bases = fetching.fetch(fetch, options);
        LocalImages images = store.images(StoreQuery.ofBuild(fetch.spec(), fetch.standsFor()))
                .with(bases.found());
        Candidate again = candidates.of(fetch.spec(), fetch.standsFor(), images, bases.known());
        return prepare(found, again, inherited.takenFrom(images, List.of(again)), options.pulled());
    }

    /** Empty when it would have to be built, and its bases are not here. The lock is named by nothing but its scope. */
    @SuppressWarnings("try")
    private Optional<Prepared> locked(Preparable found, Candidate.Complete candidate, PrepareOptions options) {
        RigId id = candidate.rig();
        Optional<Prepared> done;
        try (BuildLocks.Held held = locks.acquire(candidate.key(), holder -> progress.waiting(id, holder))) {
            LocalImages images = inherited.takenFrom(
                    store.images(StoreQuery.ofBuild(candidate.spec(), candidate.standsFor())), List.of(candidate));
            abandoned.of(id, candidate.key(), images);
            done = ready(found, candidate, images, options)
                    .or(() -> candidate.elsewhere().isEmpty()
                            ? Optional.of(build.build(found.rig(), candidate, images, options))
                            : Optional.empty());
        }
        return done.map(rig -> shared.push(found, candidate, rig, options));
    }

    private Optional<Prepared> ready(
            Preparable found, Candidate.Complete candidate, LocalImages images, PrepareOptions options) {
        return options.rebuilds()
                ? Optional.empty()
                : candidate
                        .imageAmong(images)
                        .map(image -> finish.hit(found.rig(), candidate, image, images))
                        .or(() -> shared.pull(
                                found, candidate, options, image -> finish.shared(found.rig(), candidate, image)));
    }
}
