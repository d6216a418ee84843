package dev.rigsmith.application;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.Parent;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.ImageStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows what images say of the ones that they were made from, as far as those are here. */
final class Ancestors {

    private static final int MOST = 32;

    private final ImageStore store;

    Ancestors(ImageStore store) {
        this.store = store;
    }

    /**
     * Gives the names of all ancestors, the parent first.
     *
     * @param known images that need not be asked for
     */
    List<String> from(Optional<Parent> parent, LocalImages known) {
        List<String> names = new ArrayList<>();
        Optional<Parent> next = parent;
        while (next.isPresent()
                && names.size() < MOST
                && !names.contains(next.get().name())) {
            names.add(next.get().name());
            next = next.flatMap(Ancestors::reference).flatMap(reference -> parentOf(reference, known));
        }
        return List.copyOf(names);
    }

    private static Optional<ImageReference> reference(Parent parent) {
        return parent.kind()
                .flatMap(kind -> ShortName.of(parent.name()).map(name -> OwnedImages.latest(kind, name)))
                .or(() -> ImageReference.tryParse(parent.name()));
    }

    private Optional<Parent> parentOf(ImageReference reference, LocalImages known) {
        Optional<LocalImage> image = known.find(reference)
                .or(() -> store.images(Set.of(reference), Set.of()).find(reference));
        return image.flatMap(found -> OwnedImages.nameOf(RigKind.EXTENDED, reference.canonical())
                .map(name -> Parent.of(RigKind.EXTENDED, name.value(), found))
                .orElseGet(() -> Parent.of(RigKind.PREFAB, reference.toString(), found)));
    }
}
