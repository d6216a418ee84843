package dev.rigsmith.ports;

import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.layer.LayerEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Lists what is in the layers of images. No file of an image is ever unpacked for that. */
public interface LayerListings {

    /**
     * Gives what each layer of an image lists, in the layer's order, the lowest layer first.
     *
     * @param saving writes the image down as a docker-archive, as {@link ImageContents#save} does, in a place that nobody else
     *     may enter and that is gone afterwards; what it throws is thrown
     * @throws RefusedException (invalid-archive) when what it writes is no such archive of one image
     * @throws FileAccessException when there is no room for it
     */
    List<List<LayerEntry>> of(Consumer<Path> saving);
}
