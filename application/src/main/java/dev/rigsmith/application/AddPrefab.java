package dev.rigsmith.application;

import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.RigRegistry;
import dev.rigsmith.ports.VerifiedImage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Registers prefabs, and loads the images of those that no registry has. */
final class AddPrefab {

    private static final int SHORT = 12;

    private final ImageStore store;
    private final RigRegistry registry;
    private final Clock clock;

    AddPrefab(ImageStore store, RigRegistry registry, Clock clock) {
        this.store = store;
        this.registry = registry;
        this.clock = clock;
    }

    /** Registers a published image. Nothing is pulled, as adding a remote fetches nothing. */
    Added published(String name, Addition.Published addition, AddRequest request, boolean carryOut) {
        Optional<RegisteredRig> before = before(name);
        if (carryOut) {
            registry.add(row(name, Optional.empty(), addition.reference().toString(), request), request.force());
            before.flatMap(RegisteredRig::image).ifPresent(image -> drop(name, image));
        }
        String source = addition.reference().toString();
        return new Added(
                name, RigKind.PREFAB, addition.reference(), source, Optional.empty(), false, List.of(), List.of());
    }

    /** Registers an image that was pulled by its digest, and gives it the name that it has in its registry. */
    void pulled(String name, ImageReference reference, ImageId image, boolean replace) {
        Optional<RegisteredRig> before = before(name);
        Optional<String> description = before.filter(row -> row.source().equals(Optional.of(reference.toString())))
                .flatMap(RegisteredRig::description);
        RegisteredRig row = new RegisteredRig(
                name, RigKind.PREFAB, Optional.empty(), Optional.of(reference.toString()), description);
        registry.add(row, replace);
        name(row, before, () -> {
            if (reference.digest().isEmpty()) {
                store.tag(image, reference);
            }
        });
    }

    /** Loads an image and registers it. The name is given last, to whoever registered it first. */
    Added archived(String name, Addition.Archived addition, AddRequest request, boolean carryOut) {
        VerifiedImage verified = addition.image().get();
        ImageReference image = OwnedImages.ofPrefab(name);
        ImageReference loaded = OwnedImages.whileAdding(name, unique(verified.id()));
        if (carryOut) {
            load(verified, loaded, row(name, Optional.of(image), addition.source(), request), request.force());
        }
        List<List<String>> commands = List.of(
                store.loadCommand(verified, loaded), store.tagCommand(loaded, image), store.removeCommand(loaded));
        return new Added(name, RigKind.PREFAB, image, addition.source(), Optional.empty(), true, List.of(), commands);
    }

    /** The temporary name goes at the end; should that fail as well, the first failure is the one that is told. */
    @SuppressWarnings("try")
    private void load(VerifiedImage verified, ImageReference loaded, RegisteredRig row, boolean replace) {
        try (ImageStore.Temporary name = store.temporary(loaded)) {
            ImageId id = store.load(verified, loaded);
            Optional<RegisteredRig> before = before(row.name());
            registry.add(row, replace);
            name(row, before, () -> store.tag(id, row.image().orElseThrow()));
        }
    }

    private void name(RegisteredRig row, Optional<RegisteredRig> before, Runnable naming) {
        try {
            before.flatMap(RegisteredRig::image).ifPresent(image -> drop(row.name(), image));
            naming.run();
        } catch (RigsmithException failure) {
            before.ifPresentOrElse(old -> registry.add(old, true), () -> registry.remove(row.name()));
            throw failure;
        }
    }

    /**
     * Takes the name from the image that a replaced rig had, so that it does not stay behind without one. Where that
     * cannot be done, because a container uses it, the name moves on all the same.
     */
    private void drop(String name, ImageReference image) {
        if (image.equals(OwnedImages.ofPrefab(name))) {
            try {
                store.remove(image);
            } catch (RigsmithException inUse) {
                return;
            }
        }
    }

    private Optional<RegisteredRig> before(String name) {
        return Optional.ofNullable(registry.rigs().get(name));
    }

    private static RegisteredRig row(String name, Optional<ImageReference> image, String source, AddRequest request) {
        return new RegisteredRig(name, RigKind.PREFAB, image, Optional.of(source), request.description());
    }

    /** No two processes load the same image at the same instant. */
    private String unique(ImageId id) {
        return id.hex().substring(0, SHORT) + "-" + clock.instant().getEpochSecond() + "-"
                + clock.instant().getNano();
    }
}
