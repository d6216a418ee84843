package dev.rigsmith.ports;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import java.util.List;

/** Builds images from Containerfiles. */
public interface ImageBuilder {

    /**
     * Builds one image and names it {@link BuildRequest#name()}. The builder's output goes line by line to the user.
     * Steps of earlier builds are reused where they saw the same files. Labels are part of the one build.
     *
     * @return the id of the new image
     * @throws EngineException when the builder is missing or the build failed; nothing is named then
     */
    ImageId build(BuildRequest request);

    /** The command that {@link #build} would run, without values that came from the environment. */
    List<String> buildCommand(BuildRequest request);
}
