package dev.rigsmith.domain.add;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.template.Template;
import java.util.Optional;
import java.util.Set;

/**
 * What has a name already, among rigs of every kind.
 *
 * @param project the project file that declares a rig of the name, as the user knows it
 * @param template the template that is found by the name
 * @param registered the row of {@code rigs.yaml}
 * @param alias what the settings' table of prefabs lets the name stand for
 * @param images the kinds of which a rig of the name has an image here
 */
public record Claims(
        Optional<String> project,
        Optional<Template> template,
        Optional<RegisteredRig> registered,
        Optional<ImageReference> alias,
        Set<RigKind> images) {

    public Claims {
        images = Set.copyOf(images);
    }
}
