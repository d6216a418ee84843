package dev.rigsmith.ports;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.garbage.Origin;
import dev.rigsmith.domain.garbage.StoredImage;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The images of the store that {@link ImageStore} tells of, those without a name as well, and how they belong together. */
public interface ImageTree {

    /**
     * Gives every image of the store, each once. Dearer than {@link ImageStore#images()}.
     *
     * @throws EngineException when the engine is missing or cannot answer; never an empty answer instead
     */
    List<StoredImage> all();

    /**
     * Tells who made each of these images, as far as that can be told: those of which nothing is known are left out. One
     * call of the engine.
     */
    Map<ImageId, Origin> origins(Collection<LocalImage> images);

    /**
     * Drops an image that has no name, and nothing besides it. One that is not there is no error.
     *
     * @throws EngineException when a container uses it
     */
    void drop(ImageId nameless);

    /** The command that {@link #drop} would run. */
    List<String> dropCommand(ImageId nameless);
}
