package dev.rigsmith.application;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.RigRegistry;
import java.util.List;
import java.util.Optional;

/** What there is of an extended rig at the moment. */
final class StandingExtended {

    private final ImageStore store;
    private final RigRegistry registry;

    StandingExtended(ImageStore store, RigRegistry registry) {
        this.store = store;
        this.registry = registry;
    }

    /** The image that an extended rig of this name has. */
    Optional<ImageId> image(ShortName name) {
        ImageReference latest = OwnedImages.latest(RigKind.EXTENDED, name);
        return store.images(List.of(latest), List.of()).find(latest).map(LocalImage::id);
    }

    /** What is registered under this name, where that is an extended rig. */
    Optional<RegisteredRig> row(ShortName name) {
        return Optional.ofNullable(registry.rigs().get(name.value())).filter(row -> row.kind() == RigKind.EXTENDED);
    }

    boolean isRegistered(ShortName name) {
        return row(name).isPresent();
    }
}
