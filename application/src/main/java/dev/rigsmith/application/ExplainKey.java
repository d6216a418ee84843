package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.key.InputSheet;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.rig.ShortName;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tells the key of a rig, everything that is in it, and what changed since the rig's last build. Builds nothing. */
public final class ExplainKey {

    private final GatherFacts gather;
    private final Suggestions suggestions;

    ExplainKey(GatherFacts gather, Suggestions suggestions) {
        this.gather = gather;
        this.suggestions = suggestions;
    }

    /**
     * Explains the key of a rig that is built.
     *
     * @throws UnknownRigException when there is no such rig
     * @throws RefusedException when it is not built here, or a base image is needed first
     */
    public Explanation explain(String word) {
        Snapshot snapshot = gather.about(word);
        Resolution rig = suggestions.rig(word, snapshot);
        return explain(rig, snapshot.candidateFor(rig).orElseThrow(() -> notBuilt(rig)), snapshot);
    }

    private static Explanation explain(Resolution rig, Candidate candidate, Snapshot snapshot) {
        if (candidate instanceof Candidate.Broken broken) {
            throw broken.why();
        }
        if (candidate instanceof Candidate.Waiting waiting) {
            snapshot.images();
            throw waiting(rig, waiting);
        }
        if (candidate instanceof Candidate.Incomplete incomplete) {
            snapshot.images();
            throw incomplete(rig, incomplete);
        }
        Candidate.Complete complete = (Candidate.Complete) candidate;
        return new Explanation(
                rig,
                complete.key(),
                complete.keyImage(),
                complete::sheet,
                complete.last().isPresent(),
                complete.changes());
    }

    private static RefusedException notBuilt(Resolution rig) {
        return new RefusedException(
                ErrorId.NOT_BUILDABLE,
                "`" + rig.name() + "` is a " + rig.kind().word() + " rig that is not built here, so it has no key",
                "`rig list` shows what is built: project rigs and templates");
    }

    private static RefusedException waiting(Resolution rig, Candidate.Waiting candidate) {
        String rigs = candidate.rigs().values().stream().map(ShortName::value).collect(Collectors.joining(" "));
        return new RefusedException(
                ErrorId.MISSING_IMAGE,
                "the key of `" + rig.name() + "` depends on a rig that is not current: " + rigs,
                "build it first with: rig build " + rigs);
    }

    private static RefusedException incomplete(Resolution rig, Candidate.Incomplete candidate) {
        String absent =
                candidate.elsewhere().stream().map(ImageReference::toString).collect(Collectors.joining(", "));
        return new RefusedException(
                ErrorId.MISSING_IMAGE,
                "the key of `" + rig.name() + "` depends on an image that is not here: " + absent,
                "pull it, or prepare the rig with: rig prep " + rig.name());
    }

    /**
     * A key and what it is made of.
     *
     * @param image where an image of this key is, once there is one
     * @param inputs everything that is in it, which takes a while for a large context
     * @param recorded whether there is a record of an earlier build to compare with
     * @param changes what changed since that build
     */
    public record Explanation(
            Resolution rig,
            BuildKey key,
            ImageReference image,
            Supplier<InputSheet> inputs,
            boolean recorded,
            List<Change> changes) {}
}
