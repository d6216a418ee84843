package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.error.InputsChangedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.resolve.Resolution;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
        return prepare(word, options, UnaryOperator.identity());
    }

    /** @param edit what is otherwise than declared, of rigs of the project */
    Prepared prepare(String word, PrepareOptions options, UnaryOperator<BuildSpec> edit) {
        Preparable found = preparables.find(word, edit);
        found.requirePlace(options);
        Optional<Candidate> candidate = found.candidate();
        return candidate.isPresent() && candidate.get() instanceof Candidate.Waiting waiting
                ? afterBases(waiting, options, edit)
                : prepare(found, candidate, options);
    }

    /** Rigs that it is built on come first. Should they change at once again, that is told. */
    private Prepared afterBases(Candidate.Waiting before, PrepareOptions options, UnaryOperator<BuildSpec> edit) {
        before.rigs().values().stream().distinct().forEach(base -> prepare(base.value(), options.forBases(), edit));
        String word = before.rig().name().value();
        Preparable found = preparables.find(word, edit);
        Optional<Candidate> candidate = found.candidate();
        if (candidate.isPresent() && candidate.get() instanceof Candidate.Waiting still) {
            throw new InputsChangedException(
                    word,
                    still.rigs().keySet().stream().map(base -> "base " + base).toList());
        }
        return prepare(found, candidate, options);
    }

    private Prepared prepare(Preparable found, Optional<Candidate> candidate, PrepareOptions options) {
        return candidate.isPresent() ? builds.prepare(found, candidate.get(), options) : fetch(found, options);
    }

    /** Prepares a rig among others: a failure is an outcome. */
    public Prepared attempt(String word, PrepareOptions options) {
        return attempt(word, options, UnaryOperator.identity());
    }

    Prepared attempt(String word, PrepareOptions options, UnaryOperator<BuildSpec> edit) {
        try {
            return prepare(word, options, edit);
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
        ImageId now = found.pin()
                .map(pin -> fetching.pinned(pin, Optional.empty(), options.access()))
                .orElseGet(() -> fetching.fetch(rig.image(), Optional.empty(), options.access()));
        return Prepared.published(rig, now, before.equals(Optional.of(now)) ? Outcome.UNCHANGED : Outcome.PULLED);
    }
}
