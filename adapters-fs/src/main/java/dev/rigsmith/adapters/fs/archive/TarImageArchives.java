package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.domain.archive.ArchiveLimits;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.ports.ImageArchive;
import dev.rigsmith.ports.ImageArchives;
import java.nio.file.Path;
import java.util.Map;

/** Archives as tars and directories. */
public final class TarImageArchives implements ImageArchives {

    private static final String REMEDY = "nothing was changed; ask for the archive again where it comes from";

    private final Path workplace;
    private final Platform host;
    private final ArchiveLimits limits;

    /**
     * Unpacks as engines do: below the directory that {@code TMPDIR} names, or {@code /var/tmp}.
     *
     * @param environment the environment variables
     * @param host what an image is for that says nothing of it
     */
    public TarImageArchives(Map<String, String> environment, Platform host) {
        this(PrivateDirectory.workplace(environment), host, ArchiveLimits.USUAL);
    }

    TarImageArchives(Path workplace, Platform host, ArchiveLimits limits) {
        this.workplace = workplace;
        this.host = host;
        this.limits = limits;
    }

    @Override
    public ImageArchive open(Path source, Working working) {
        Workshop workshop = new Workshop(PathBytes.text(source), REMEDY, workplace, new Quota(limits, working));
        try {
            return new OpenedArchive(workshop, workshop.guard(new Opening(workshop, source)::sort), host);
        } catch (RuntimeException | Error failure) {
            workshop.close();
            throw failure;
        }
    }
}
