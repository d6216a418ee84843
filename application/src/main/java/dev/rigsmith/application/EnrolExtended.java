package dev.rigsmith.application;

import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.story.Snapshots;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.RigRegistry;
import java.util.List;
import java.util.Optional;

/** Makes an image of the store an extended rig. The image that the rig had before is kept. */
final class EnrolExtended {

    private final ImageStore store;
    private final RigRegistry registry;

    EnrolExtended(ImageStore store, RigRegistry registry) {
        this.store = store;
        this.registry = registry;
    }

    /**
     * What became of it.
     *
     * @param image the name that the rig's image has now
     * @param kept the name under which the one before it is kept
     */
    record Enrolled(ImageReference image, Optional<ImageReference> kept) {}

    /**
     * Gives the image the rig's name, and registers the rig.
     *
     * @param source what {@code rigs.yaml} says that the rig was made from
     * @param replace whether it takes the place of the rig that has its name
     * @throws RefusedException (name-taken) when the name is registered and nothing is to be replaced
     */
    Enrolled enrol(
            ShortName rig, ImageId image, Optional<String> source, Optional<String> description, boolean replace) {
        ImageReference latest = OwnedImages.latest(RigKind.EXTENDED, rig);
        Optional<RegisteredRig> before = Optional.ofNullable(registry.rigs().get(rig.value()));
        registry.add(
                new RegisteredRig(rig.value(), RigKind.EXTENDED, Optional.of(latest), source, description), replace);
        try {
            Optional<ImageReference> kept = keep(rig, image);
            store.tag(image, latest);
            return new Enrolled(latest, kept);
        } catch (RigsmithException failure) {
            before.ifPresentOrElse(old -> registry.add(old, true), () -> registry.remove(rig.value()));
            throw failure;
        }
    }

    private Optional<ImageReference> keep(ShortName rig, ImageId next) {
        LocalImages images = store.images(
                List.of(), List.of(OwnedImages.repository(RigKind.EXTENDED, rig).toString()));
        ImageReference latest = OwnedImages.latest(RigKind.EXTENDED, rig);
        Optional<ImageId> current = images.find(latest).map(found -> found.id()).filter(id -> !id.equals(next));
        Optional<ImageReference> kept = current.flatMap(id -> Snapshots.nameFor(rig, images));
        kept.ifPresent(name -> store.tag(current.orElseThrow(), name));
        return kept;
    }
}
