package dev.rigsmith.domain.remove;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalContainer;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.resolve.Facts;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that decides what removing rigs takes away, gathered at one moment.
 *
 * @param facts what words mean, about every rig
 * @param project the absolute path of the project file, when there is one
 * @param templates the user's own
 * @param recorded the image of the last build of each rig, also of other projects
 * @param foundations what rigs are built on
 * @param containers every container of the store
 */
public record RemovalFacts(
        Facts facts,
        Optional<String> project,
        Map<ShortName, OwnTemplate> templates,
        Map<RigId, ImageId> recorded,
        List<Foundation> foundations,
        List<LocalContainer> containers) {

    public RemovalFacts {
        templates = Map.copyOf(templates);
        recorded = Map.copyOf(recorded);
        foundations = List.copyOf(foundations);
        containers = List.copyOf(containers);
    }

    /** The store; empty without an engine. */
    LocalImages images() {
        return facts.images().orElse(LocalImages.none());
    }
}
