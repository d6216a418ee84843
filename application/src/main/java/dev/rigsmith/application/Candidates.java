package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.BuildRecords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the inputs of builds. */
final class Candidates {

    private final BuildContexts contexts;
    private final BuildRecords records;

    Candidates(BuildContexts contexts, BuildRecords records) {
        this.contexts = contexts;
        this.records = records;
    }

    /** Rigs come after those that they are built on, so what those are is known by then. */
    Map<RigId, Candidate> of(Declared declared, LocalImages images) {
        Map<RigId, Candidate> found = new LinkedHashMap<>();
        declared.drafts()
                .forEach(draft -> found.put(draft.rig(), of(draft, new RigBases(declared.project(), found, images))));
        return found;
    }

    private Candidate of(Draft draft, RigBases rigs) {
        if (draft instanceof Draft.Broken broken) {
            return new Candidate.Broken(broken.rig(), broken.location(), broken.why());
        }
        try {
            return of(((Draft.Sound) draft).spec(), rigs);
        } catch (RigsmithException why) {
            return new Candidate.Broken(draft.rig(), draft.location(), why);
        }
    }

    private Candidate of(BuildSpec spec, RigBases rigs) {
        Map<ImageReference, ShortName> stale = rigs.stale(spec);
        return stale.isEmpty()
                ? of(spec, rigs.standFor(spec), rigs.images(), Map.of())
                : new Candidate.Waiting(spec, stale, records.last(spec.rig()));
    }

    /**
     * @param standsFor the images that references to other rigs mean
     * @param fetched what was fetched, which an engine may store under another name than the one that was asked for
     */
    Candidate of(
            BuildSpec spec,
            Map<ImageReference, ImageReference> standsFor,
            LocalImages images,
            Map<ImageReference, ImageId> fetched) {
        Optional<BuildRecord> last = records.last(spec.rig());
        Bases bases = Bases.of(
                spec,
                standsFor,
                base -> images.find(base).map(LocalImage::id).or(() -> Optional.ofNullable(fetched.get(base))),
                last);
        return bases.known()
                ? Candidate.Complete.of(spec, standsFor, contexts.capture(spec.context()), bases, last)
                : new Candidate.Incomplete(spec, standsFor, bases.elsewhere());
    }
}
