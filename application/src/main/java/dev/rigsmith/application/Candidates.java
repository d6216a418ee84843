package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.project.McpLabel;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.BuildRecords;
import dev.rigsmith.ports.CapturedContext;
import dev.rigsmith.ports.McpLabels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the inputs of builds. */
final class Candidates {

    private final BuildContexts contexts;
    private final BuildRecords records;
    private final McpLabels labels;
    private final BuildContexts.Reading reading;

    Candidates(BuildContexts contexts, BuildRecords records, McpLabels labels, BuildContexts.Reading reading) {
        this.contexts = contexts;
        this.records = records;
        this.labels = labels;
        this.reading = reading;
    }

    /** Reads what can be read of builds before anything is known of the store. */
    Groundwork groundwork(List<Draft> drafts) {
        return Groundwork.of(
                drafts, draft -> contexts.begin(draft.spec().context(), reading), rig -> LastBuild.of(rig, records));
    }

    private CapturedContext capture(BuildSpec spec) {
        return contexts.capture(spec.context(), reading);
    }

    /** Rigs come after those that they are built on, so what those are is known by then. */
    Map<RigId, Candidate> of(Declared declared, Groundwork read, LocalImages images) {
        Map<RigId, Candidate> found = new LinkedHashMap<>();
        declared.drafts()
                .forEach(draft ->
                        found.put(draft.rig(), of(draft, read, new RigBases(declared.project(), found, images))));
        return found;
    }

    private Candidate of(Draft draft, Groundwork read, RigBases rigs) {
        if (draft instanceof Draft.Broken broken) {
            return new Candidate.Broken(broken.rig(), broken.location(), broken.why());
        }
        try {
            return of(((Draft.Sound) draft).spec(), read.of(draft.rig()), rigs);
        } catch (RigsmithException why) {
            return new Candidate.Broken(draft.rig(), draft.location(), why);
        }
    }

    private Candidate of(BuildSpec spec, Groundwork.Read read, RigBases rigs) {
        Map<ImageReference, ShortName> stale = rigs.stale(spec);
        return stale.isEmpty()
                ? of(spec, rigs.standFor(spec), rigs.images(), Map.of(), read)
                : new Candidate.Waiting(spec, stale, records.last(spec.rig()));
    }

    /**
     * @param standsFor the images that references to other rigs mean
     * @param others what is known of bases that are not in the store under their own names: an engine may store what it
     *     fetched under another one
     */
    Candidate of(
            BuildSpec spec,
            Map<ImageReference, ImageReference> standsFor,
            LocalImages images,
            Map<ImageReference, KnownBase> others) {
        Groundwork.Read read = new Groundwork.Read(() -> capture(spec), LastBuild.of(spec.rig(), records));
        return of(spec, standsFor, images, others, read);
    }

    private Candidate of(
            BuildSpec spec,
            Map<ImageReference, ImageReference> standsFor,
            LocalImages images,
            Map<ImageReference, KnownBase> others,
            Groundwork.Read read) {
        BaseImages known = new BaseImages(spec, images, others);
        Bases bases = Bases.of(spec, standsFor, known::known, read.last()::whole);
        boolean told =
                !spec.labels().containsKey(McpLabel.NAME) || others.keySet().containsAll(bases.elsewhere());
        return bases.known() && told
                ? Candidate.Complete.of(
                        inheriting(spec, standsFor, known),
                        standsFor,
                        read.context().get(),
                        bases,
                        read.last())
                : new Candidate.Incomplete(spec, standsFor, bases.elsewhere());
    }

    /** A label replaces the base's, so the servers that the base offers are written into it again. */
    private BuildSpec inheriting(BuildSpec spec, Map<ImageReference, ImageReference> standsFor, BaseImages known) {
        Optional<String> declared = Optional.ofNullable(spec.labels().get(McpLabel.NAME));
        Optional<ImageReference> base = spec.base().map(name -> standsFor.getOrDefault(name, name));
        Optional<String> inherited =
                base.flatMap(known::known).map(image -> image.labels().get(McpLabel.NAME));
        return declared.isPresent() && inherited.isPresent()
                ? spec.labelled(McpLabel.NAME, merged(spec.rig(), declared.get(), base.get(), inherited.get()))
                : spec;
    }

    private String merged(RigId rig, String declared, ImageReference base, String inherited) {
        McpLabel own = labels.read(OwnedImages.repository(rig.kind(), rig.name()), declared);
        return own.over(labels.read(base, inherited)).text();
    }
}
