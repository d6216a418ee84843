package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.ports.ImageTransfers;
import dev.rigsmith.ports.Progress;
import dev.rigsmith.ports.Registries;
import java.util.List;

/** Gives images to registries, and believes that they are there only when the registry says so. */
final class SendImage {

    private final ImageTransfers transfers;
    private final Registries registries;
    private final Progress progress;

    SendImage(ImageTransfers transfers, Registries registries, Progress progress) {
        this.transfers = transfers;
        this.registries = registries;
        this.progress = progress;
    }

    /**
     * Sends an image, and gives what the registry has now.
     *
     * @throws RefusedException when the registry has another image under that name afterwards
     * @throws dev.rigsmith.domain.error.EngineException when the registry did not take it
     */
    RemoteImage.Single send(ImageId image, ImageReference destination, Registries.Access access) {
        progress.pushing(destination);
        transfers.push(image, destination, access);
        return registries.find(destination, access) instanceof RemoteImage.Single sent
                        && sent.image().equals(image)
                ? sent
                : refuse(destination);
    }

    /** The command that {@link #send} would run; the image may not exist yet, so it is named by any reference. */
    List<String> command(ImageReference image, ImageReference destination, Registries.Access access) {
        return transfers.pushCommand(image, destination, access);
    }

    private static RemoteImage.Single refuse(ImageReference destination) {
        throw new RefusedException(
                ErrorId.NOT_PUSHED,
                "the registry has another image under `" + destination + "` than the one that was just pushed",
                "somebody else may push there as well; push it again, or under another name");
    }
}
