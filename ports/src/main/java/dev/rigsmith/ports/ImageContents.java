package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is in the images of the store that {@link ImageStore} tells of. Nothing of an image is ever run for that. */
public interface ImageContents {

    /**
     * Gives the digests of an image's layers, unpacked, the lowest first.
     *
     * @throws EngineException also when the image is not here
     */
    List<Sha256> layers(ImageId image);

    /**
     * Gives the content of a file of an image. Links on the way are followed within the image.
     *
     * @param path absolute
     * @param most bytes
     * @return empty when there is no such file, it is no regular file, or it has more bytes than that
     * @throws EngineException also when the image is not here
     */
    Optional<Octets> file(ImageId image, String path, int most);

    /**
     * Writes a whole image down as a docker-archive that does not say what the image is called. One image gives equal
     * files, time after time.
     *
     * @param to a file that is not there yet, in a directory that is
     * @throws EngineException also when the image is not here, or there is no room
     */
    void save(ImageId image, Path to);

    /** The command that {@link #save} would run. */
    List<String> saveCommand(ImageId image, Path to);
}
