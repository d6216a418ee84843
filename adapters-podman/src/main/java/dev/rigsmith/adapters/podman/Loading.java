package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.VerifiedImage;
import dev.rigsmith.process.Finished;
import java.util.List;

/** A way to get a verified image into podman's store. */
interface Loading {

    /** Loads it under this name; whether the store then has what was meant is for others to see. */
    Finished load(VerifiedImage image, ImageReference name);

    /** The command for it. */
    List<String> command(VerifiedImage image, ImageReference name);
}
