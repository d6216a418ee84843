package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.Resolver;
import dev.rigsmith.domain.rig.RigAction;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.Progress;
import java.util.Optional;

/** Makes a rig ready with the least work: fetches it, builds it, or does nothing. */
public final class PrepareRig {

    private final GatherFacts gather;
    private final Suggestions suggestions;
    private final ImageStore store;
    private final PrepareBuild builds;
    private final Progress progress;

    PrepareRig(GatherFacts gather, Suggestions suggestions, ImageStore store, PrepareBuild builds, Progress progress) {
        this.gather = gather;
        this.suggestions = suggestions;
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
        Snapshot snapshot = gather.about(word);
        Resolution rig = Resolver.resolve(word, snapshot.facts());
        snapshot.images();
        if (rig.guessed()) {
            suggestions.refuseIfMistyped(word);
        }
        return rig.action() == RigAction.MISSING ? refuse(rig) : prepare(rig, snapshot, options);
    }

    /** Prepares a rig among others: a failure is an outcome. */
    public Prepared attempt(String word, PrepareOptions options) {
        try {
            return prepare(word, options);
        } catch (RigsmithException why) {
            return Prepared.failed(word, why);
        }
    }

    private Prepared prepare(Resolution rig, Snapshot snapshot, PrepareOptions options) {
        Optional<Candidate> candidate = snapshot.candidateFor(rig);
        return candidate.isPresent()
                ? builds.prepare(rig, candidate.get(), snapshot.images(), options)
                : fetch(rig, snapshot.images().find(rig.image()), options);
    }

    private Prepared fetch(Resolution rig, Optional<LocalImage> before, PrepareOptions options) {
        boolean again = isPublished(rig.kind()) && (options.force() || options.pull());
        if (before.isPresent() && !again) {
            return Prepared.published(rig, before.get().id(), Outcome.UNCHANGED);
        }
        progress.pulling(rig.image());
        ImageId now = store.pull(rig.image(), Optional.empty());
        boolean same = before.map(LocalImage::id).filter(now::equals).isPresent();
        return Prepared.published(rig, now, same ? Outcome.UNCHANGED : Outcome.PULLED);
    }

    private static boolean isPublished(RigKind kind) {
        return kind == RigKind.PREFAB || kind == RigKind.PROJECT;
    }

    private static Prepared refuse(Resolution rig) {
        throw new RefusedException(
                ErrorId.MISSING_IMAGE,
                "the image of `" + rig.name() + "` is gone, and it was made by hand: " + rig.image(),
                "import it from a bundle or another machine");
    }
}
