package dev.rigsmith.application;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.remote.SharedBuild;
import java.util.Optional;
import java.util.function.Function;

/** The builds that the people of a project share, as {@link PrepareBuild} needs them. Nothing where it shares none. */
final class SharedBuilds {

    private final AskBases bases;
    private final Candidates candidates;
    private final FetchShared fetching;
    private final ShareBuild sharing;

    SharedBuilds(AskBases bases, Candidates candidates, FetchShared fetching, ShareBuild sharing) {
        this.bases = bases;
        this.candidates = candidates;
        this.fetching = fetching;
        this.sharing = sharing;
    }

    /** Tells the key of a rig whose bases are not here; empty where that cannot be told, or where it would be of no use. */
    Optional<Candidate.Complete> foresee(
            Preparable found, BuildStep.Fetch fetch, LocalImages images, PrepareOptions options) {
        boolean useful = found.isShared() && fetching.answers() && !options.pull() && !options.rebuilds();
        return Optional.of(fetch)
                .filter(wanted -> useful)
                .flatMap(wanted -> bases.ask(wanted, options.access()))
                .map(known -> candidates.of(fetch.spec(), fetch.standsFor(), images, known))
                .filter(Candidate.Complete.class::isInstance)
                .map(Candidate.Complete.class::cast);
    }

    /** Fetches the image of a rig's key and has it named, if it is to be had. Whoever calls holds the lock of the key. */
    Optional<Prepared> pull(
            Preparable found,
            Candidate.Complete candidate,
            PrepareOptions options,
            Function<ImageId, Prepared> naming) {
        return found.shared(candidate).flatMap(build -> fetching.fetch(build, options.access(), naming));
    }

    /** Shares the image of a rig that is ready, where that is wanted; gives the rig. */
    Prepared push(Preparable found, Candidate.Complete candidate, Prepared rig, PrepareOptions options) {
        if (options.push() && rig.outcome() != Outcome.PULLED) {
            found.shared(candidate).ifPresent(build -> push(build, rig.imageId().orElseThrow(), options));
        }
        return rig;
    }

    private void push(SharedBuild build, ImageId image, PrepareOptions options) {
        if (fetching.distrusts(build)) {
            sharing.replace(build, image, options.access());
        } else {
            sharing.share(build, image, options.access());
        }
    }
}
