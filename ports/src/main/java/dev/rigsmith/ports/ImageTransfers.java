package dev.rigsmith.ports;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.List;
import java.util.Optional;

/**
 * Brings images from registries into the {@link ImageStore}, and from there to registries. Progress goes where the
 * engine's output goes.
 */
public interface ImageTransfers {

    /**
     * Fetches an image from its registry.
     *
     * @return the id of the image that the reference names now
     * @throws EngineException when it cannot be had: the message says why in plain words
     */
    ImageId pull(ImageReference reference, Optional<Platform> platform, Registries.Access access);

    /**
     * Gives an image to a registry, under this name, which is taken from any other image there.
     *
     * @throws EngineException when the registry did not take it; the name may have been taken all the same
     */
    void push(ImageId image, ImageReference destination, Registries.Access access);

    /** The command that {@link #pull} would run. */
    List<String> pullCommand(ImageReference reference, Optional<Platform> platform, Registries.Access access);

    /** The command that {@link #push} would run. The image may not exist yet, so it is named by any reference. */
    List<String> pushCommand(ImageReference image, ImageReference destination, Registries.Access access);
}
