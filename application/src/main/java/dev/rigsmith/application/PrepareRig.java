package dev.rigsmith.application;

import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.resolve.Resolution;
import java.util.Optional;

/** Makes a rig ready with the least work: fetches it, builds it, or does nothing. */
public final class PrepareRig {

    private final Preparables preparables;
    private final FetchImage fetching;
    private final PrepareBuild builds;

    PrepareRig(Preparables preparables, FetchImage fetching, PrepareBuild builds) {
        this.preparables = preparables;
        this.fetching = fetching;
        this.builds = builds;
    }

    /**
     * Prepares the rig that a word names.
     *
     * @throws dev.rigsmith.domain.error.RigsmithException when it cannot be made ready; nothing is tagged then
     */
    public Prepared prepare(String word, PrepareOptions options) {
        Preparable found = preparables.find(word);
        Optional<Candidate> candidate = found.candidate();
        return candidate.isPresent()
                ? builds.prepare(found.rig(), candidate.get(), found.images(), options)
                : fetch(found, options);
    }

    /** Prepares a rig among others: a failure is an outcome. */
    public Prepared attempt(String word, PrepareOptions options) {
        try {
            return prepare(word, options);
        } catch (RigsmithException why) {
            return Prepared.failed(word, why);
        }
    }

    private Prepared fetch(Preparable found, PrepareOptions options) {
        Resolution rig = found.rig();
        Optional<ImageId> before = found.image().map(LocalImage::id);
        if (!found.isFetched(options)) {
            return Prepared.published(rig, before.orElseThrow(), Outcome.UNCHANGED);
        }
        ImageId now = fetching.fetch(rig.image(), Optional.empty());
        return Prepared.published(rig, now, before.equals(Optional.of(now)) ? Outcome.UNCHANGED : Outcome.PULLED);
    }
}
