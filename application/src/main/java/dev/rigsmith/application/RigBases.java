package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rigs that others of one project can be built on.
 *
 * @param candidates those that were looked at before
 */
record RigBases(Optional<ProjectFile> project, Map<RigId, Candidate> candidates, LocalImages images) {

    /** The images that references to other rigs mean: of a built rig, always the one of its current key. */
    Map<ImageReference, ImageReference> standFor(BuildSpec spec) {
        Map<ImageReference, ImageReference> images = new LinkedHashMap<>();
        spec.rigBases()
                .forEach((reference, name) ->
                        image(new ShortName(name)).ifPresent(image -> images.put(reference, image)));
        return images;
    }

    /** The rigs, by reference, that are not current: without their images there is no key. */
    Map<ImageReference, ShortName> stale(BuildSpec spec) {
        Map<ImageReference, ShortName> stale = new LinkedHashMap<>();
        spec.rigBases().forEach((reference, name) -> {
            if (image(new ShortName(name)).isEmpty()) {
                stale.put(reference, new ShortName(name));
            }
        });
        return stale;
    }

    private Optional<ImageReference> image(ShortName name) {
        return project.flatMap(file -> file.rigs().get(name) instanceof DeclaredRig.Published published
                ? Optional.of(published.image())
                : built(RigId.project(name, file.path())));
    }

    private Optional<ImageReference> built(RigId rig) {
        return Optional.ofNullable(candidates.get(rig))
                .filter(Candidate.Complete.class::isInstance)
                .map(Candidate.Complete.class::cast)
                .filter(candidate -> candidate.imageAmong(images).isPresent())
                .map(Candidate.Complete::keyImage);
    }
}
