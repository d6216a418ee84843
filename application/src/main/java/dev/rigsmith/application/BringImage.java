package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.ImageTransfers;
import dev.rigsmith.ports.Progress;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings an image here by its digest, so that it is the one that was looked at, whatever its tag means by now. The engine
 * names it after its digest; that name goes again once the image has another one, unless it was there before.
 */
final class BringImage {

    private final ImageStore store;
    private final ImageTransfers transfers;
    private final Progress progress;

    BringImage(ImageStore store, ImageTransfers transfers, Progress progress) {
        this.store = store;
        this.transfers = transfers;
        this.progress = progress;
    }

    /**
     * Brings an image here, and does something with it. Should that fail, the image goes again.
     *
     * @throws RefusedException (digest-mismatch) when the engine took another image
     */
    @SuppressWarnings("try")
    void bring(RegistryRig rig, PullRequest request, Consumer<LocalImage> placing) {
        Optional<LocalImage> before = here(rig);
        if (before.isPresent()) {
            placing.accept(before.get());
        } else {
            try (ImageStore.Temporary name = store.temporary(rig.exact())) {
                placing.accept(pulled(rig, request));
            }
        }
    }

    /** The same for an image that keeps the name of its digest. */
    void keep(RegistryRig rig, PullRequest request, Consumer<LocalImage> placing) {
        Optional<LocalImage> before = here(rig);
        try {
            placing.accept(before.orElseGet(() -> pulled(rig, request)));
        } catch (RigsmithException failure) {
            if (before.isEmpty()) {
                drop(rig, failure);
            }
            throw failure;
        }
    }

    private void drop(RegistryRig rig, RigsmithException failure) {
        try {
            store.remove(rig.exact());
        } catch (RigsmithException another) {
            failure.addSuppressed(another);
        }
    }

    /** The commands that bring an image here, give it a name, and take that of its digest away. */
    List<List<String>> commands(RegistryRig rig, PullRequest request, ImageReference name) {
        return List.of(command(rig, request), store.tagCommand(rig.exact(), name), store.removeCommand(rig.exact()));
    }

    /** The command that brings an image here. */
    List<String> command(RegistryRig rig, PullRequest request) {
        return transfers.pullCommand(rig.exact(), request.platform(), request.access());
    }

    private LocalImage pulled(RegistryRig rig, PullRequest request) {
        progress.pulling(rig.reference());
        ImageId id = transfers.pull(rig.exact(), request.platform(), request.access());
        return here(rig).filter(image -> image.id().equals(id)).orElseThrow(() -> another(rig, id));
    }

    /** Only the image that was looked at, under the digest that was asked for. */
    private Optional<LocalImage> here(RegistryRig rig) {
        return store.images(List.of(rig.exact()), List.of())
                .find(rig.exact())
                .filter(image -> image.id().equals(rig.image().image()));
    }

    private static RefusedException another(RegistryRig rig, ImageId id) {
        return new RefusedException(
                ErrorId.DIGEST_MISMATCH,
                "`" + rig.reference() + "` should be image "
                        + rig.image().image().shortened() + ", and the engine took " + id.shortened(),
                "nothing was changed; check the version of podman, and the mirrors in registries.conf");
    }
}
