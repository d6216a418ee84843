package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.BuildRecords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the inputs of builds. */
final class Candidates {

    private final BuildContexts contexts;
    private final BuildRecords records;

    Candidates(BuildContexts contexts, BuildRecords records) {
        this.contexts = contexts;
        this.records = records;
    }

    Map<RigId, Candidate> of(List<Draft> drafts, LocalImages images) {
        return drafts.stream()
                .map(draft -> of(draft, images))
                .collect(Collectors.toMap(Candidate::rig, Function.identity()));
    }

    private Candidate of(Draft draft, LocalImages images) {
        if (draft instanceof Draft.Broken broken) {
            return new Candidate.Broken(broken.rig(), broken.location(), broken.why());
        }
        try {
            return of(((Draft.Sound) draft).spec(), images);
        } catch (RigsmithException why) {
            return new Candidate.Broken(draft.rig(), draft.location(), why);
        }
    }

    Candidate of(BuildSpec spec, LocalImages images) {
        return of(spec, images, Map.of());
    }

    /** @param fetched what was fetched, which an engine may store under another name than the one that was asked for */
    Candidate of(BuildSpec spec, LocalImages images, Map<ImageReference, ImageId> fetched) {
        Optional<BuildRecord> last = records.last(spec.rig());
        Bases bases = Bases.of(
                spec,
                base -> images.find(base).map(LocalImage::id).or(() -> Optional.ofNullable(fetched.get(base))),
                last);
        return bases.known()
                ? Candidate.Complete.of(spec, contexts.capture(spec.context()), bases, last)
                : new Candidate.Incomplete(spec, bases.elsewhere());
    }
}
