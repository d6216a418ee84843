package dev.rigsmith.application;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.ImageTransfers;
import dev.rigsmith.ports.Registries;
import java.util.List;
import java.util.Optional;

/** Transfers that say of a tag that is not there which ones there are. */
final class ExplainedTransfers implements ImageTransfers {

    private final ImageTransfers transfers;
    private final CloseTags tags;

    ExplainedTransfers(ImageTransfers transfers, CloseTags tags) {
        this.transfers = transfers;
        this.tags = tags;
    }

    @Override
    public ImageId pull(ImageReference reference, Optional<Platform> platform, Registries.Access access) {
        try {
            return transfers.pull(reference, platform, access);
        } catch (EngineException failure) {
            throw tags.explain(failure, reference, access);
        }
    }

    @Override
    public void push(ImageId image, ImageReference destination, Registries.Access access) {
        transfers.push(image, destination, access);
    }

    @Override
    public List<String> pullCommand(ImageReference reference, Optional<Platform> platform, Registries.Access access) {
        return transfers.pullCommand(reference, platform, access);
    }

    @Override
    public List<String> pushCommand(ImageReference image, ImageReference destination, Registries.Access access) {
        return transfers.pushCommand(image, destination, access);
    }
}
