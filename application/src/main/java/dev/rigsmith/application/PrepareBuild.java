package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.ImageReference;
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
    private final Candidates candidates;
    private final BuildLocks locks;
    private final BuildImage build;
    private final FinishBuild finish;
    private final ClearAbandoned abandoned;
    private final Progress progress;

    PrepareBuild(
            ImageStore store,
            Candidates candidates,
            BuildLocks locks,
            BuildImage build,
            FinishBuild finish,
            ClearAbandoned abandoned,
            Progress progress) {
        this.store = store;
        this.candidates = candidates;
        this.locks = locks;
        this.build = build;
        this.finish = finish;
        this.abandoned = abandoned;
        this.progress = progress;
    }

    Prepared prepare(Resolution rig, Candidate candidate, LocalImages images, PrepareOptions options) {
        if (candidate instanceof Candidate.Broken broken) {
            throw broken.why();
        }
        if (candidate instanceof Candidate.Incomplete incomplete) {
            return withBases(rig, incomplete.spec(), incomplete.absent(), options);
        }
        Candidate.Complete complete = (Candidate.Complete) candidate;
        return options.pull()
                ? withBases(rig, complete.spec(), certainBases(complete.spec()), options)
                : probe(rig, complete, images, options);
    }

    private Prepared withBases(Resolution rig, BuildSpec spec, List<ImageReference> wanted, PrepareOptions options) {
        for (ImageReference base : wanted) {
            progress.pulling(base);
            store.pull(base, Optional.of(spec.platform()));
        }
        LocalImages images = StoreQuery.ofBuild(spec).ask(store);
        Candidate again = candidates.of(spec, images);
        return prepare(rig, again, images, new PrepareOptions(options.force(), false));
    }

    private static List<ImageReference> certainBases(BuildSpec spec) {
        return spec.bases().stream()
                .filter(BuildSpec.Base::certain)
                .map(BuildSpec.Base::reference)
                .toList();
    }

    private Prepared probe(Resolution rig, Candidate.Complete candidate, LocalImages images, PrepareOptions options) {
        Optional<LocalImage> hit = options.force() ? Optional.empty() : find(candidate, images);
        return hit.isPresent() ? finish.hit(rig, candidate, hit.get(), images) : locked(rig, candidate, options);
    }

    /** The lock is named by nothing but its scope. */
    @SuppressWarnings("try")
    private Prepared locked(Resolution rig, Candidate.Complete candidate, PrepareOptions options) {
        RigId id = candidate.rig();
        try (BuildLocks.Held held = locks.acquire(candidate.key(), holder -> progress.waiting(id, holder))) {
            LocalImages images = StoreQuery.ofBuild(candidate.spec()).ask(store);
            abandoned.of(id, candidate.key(), images);
            Optional<LocalImage> hit = options.force() ? Optional.empty() : find(candidate, images);
            return hit.isPresent()
                    ? finish.hit(rig, candidate, hit.get(), images)
                    : build.build(rig, candidate, images);
        }
    }

    private static Optional<LocalImage> find(Candidate.Complete candidate, LocalImages images) {
        BuildKey key = candidate.key();
        return images.find(candidate.keyImage()).filter(image -> image.isBuiltFrom(key));
    }
}
