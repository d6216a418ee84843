package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.key.InputKind;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.BuildRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** A base that is not here counts as the one of the last build, so that being offline rebuilds nothing. */
    Candidate of(BuildSpec spec, LocalImages images) {
        Optional<BuildRecord> last = records.last(spec.rig());
        SortedMap<String, ImageId> bases = new TreeMap<>();
        List<ImageReference> absent = new ArrayList<>();
        for (BuildSpec.Base base : spec.bases()) {
            Optional<ImageId> id = images.find(base.reference())
                    .map(LocalImage::id)
                    .or(() -> last.flatMap(before -> recorded(before, base.reference())));
            id.ifPresent(found -> bases.put(base.reference().toString(), found));
            if (id.isEmpty() && base.certain()) {
                absent.add(base.reference());
            }
        }
        return absent.isEmpty()
                ? Candidate.Complete.of(spec, contexts.capture(spec.context()), bases, last)
                : new Candidate.Incomplete(spec, List.copyOf(absent));
    }

    private static Optional<ImageId> recorded(BuildRecord before, ImageReference base) {
        return Optional.of(before.inputs().shown(InputKind.BASE, base.toString()))
                .filter(id -> !id.isEmpty())
                .map(ImageId::parse);
    }
}
