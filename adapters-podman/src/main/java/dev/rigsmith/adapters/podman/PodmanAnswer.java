package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.process.Finished;
import java.util.List;

/** Reads short answers. */
final class PodmanAnswer {

    private PodmanAnswer() {}

    /** The image id on the last line. */
    static ImageId imageId(Finished finished) {
        List<String> lines = finished.outputLines();
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
        try {
            return ImageId.parse(last);
        } catch (InvalidInputException noId) {
            throw finished.failure(
                    "podman should have printed an image id, and printed `" + last + "`",
                    "check the version of podman with `podman --version`");
        }
    }
}
