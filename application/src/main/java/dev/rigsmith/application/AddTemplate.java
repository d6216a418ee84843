package dev.rigsmith.application;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.UserTemplates;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Installs templates of the user's. */
final class AddTemplate {

    private final UserTemplates templates;

    AddTemplate(UserTemplates templates) {
        this.templates = templates;
    }

    Added add(ShortName name, Addition.Template addition, AddRequest request, boolean carryOut) {
        Optional<String> file = Optional.of(addition)
                .filter(here -> carryOut)
                .map(here -> templates.install(name, here.bytes(), here.context(), request.force()));
        ImageReference image = OwnedImages.latest(RigKind.TEMPLATE, name);
        return new Added(
                name.value(), RigKind.TEMPLATE, image, addition.source(), file, false, notes(addition), List.of());
    }

    private static List<String> notes(Addition.Template addition) {
        return Stream.of("it copies files, and a Containerfile alone brings none: add the directory that holds both")
                .filter(note ->
                        addition.context().isEmpty() && addition.containerfile().copiesContext())
                .toList();
    }
}
