package dev.rigsmith.ports;

import dev.rigsmith.domain.archive.ArchiveKind;
import dev.rigsmith.domain.archive.ArchivedImage;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import java.time.Instant;
import java.util.List;

/**
 * An archive that was opened. What it needs on disk is in a directory of its own that nobody else may enter, and that is
 * gone when this is closed or the program ends.
 *
 * <p>Whatever is wrong with the archive is a {@link RefusedException} (invalid-archive) that says so in one line; a disk
 * that fails is a {@link FileAccessException}.
 */
public interface ImageArchive extends AutoCloseable {

    /** What it is. */
    ArchiveKind kind();

    /**
     * Gives the images that are in it, in its order, at least one. Manifests and configurations match their digests; the
     * layers were not read.
     *
     * @throws RefusedException also when this kind of archive holds no images
     */
    List<ArchivedImage> images();

    /**
     * Checks one image to its last byte, and writes it down for the engine.
     *
     * @param image one of {@link #images()}
     */
    VerifiedImage verify(ArchivedImage image);

    /**
     * Checks a {@link ArchiveKind#TAR} as such, and writes it down as an image of one layer, for this machine, whose
     * command is a shell. Equal tars with equal times give equal images.
     *
     * @param created what the image says of its age
     */
    VerifiedImage wrap(Instant created);

    /** Takes away everything that this archive and its images have on disk. */
    @Override
    void close();
}
