package dev.rigsmith.application;

import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.Progress;
import java.util.Optional;

/** Makes a rig ready with the least work: fetches it, builds it, or does nothing. */
public final class PrepareRig {

    private final Preparables preparables;
    private final ImageStore store;
    private final PrepareBuild builds;
    private final Progress progress;

    PrepareRig(Preparables preparables, ImageStore store, PrepareBuild builds, Progress progress) {
        this.preparables = preparables;
        this.store = store;
        this.builds = builds;
        this.progress = progress;
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
        progress.pulling(rig.image());
        ImageId now = store.pull(rig.image(), Optional.empty());
        return Prepared.published(rig, now, before.equals(Optional.of(now)) ? Outcome.UNCHANGED : Outcome.PULLED);
    }
}
