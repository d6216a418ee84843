package dev.rigsmith.adapters.outrig;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.outrig.OutrigDigest;
import dev.rigsmith.ports.ForeignKeys;
import dev.rigsmith.process.Exchange;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.Blake3;

/** Asks git and tar as outrig does, and digests what they say with BLAKE3. */
public final class GitTarForeignKeys implements ForeignKeys {

    private static final int DIGEST_BYTES = 32;

    private final Programs programs;

    /** @param programs with the user's whole environment, which what git and tar say depends on */
    public GitTarForeignKeys(Programs programs) {
        this.programs = programs;
    }

    @Override
    public OutrigDigest outrig(Octets head, String context) {
        requireDirectory(context);
        Blake3 digest = Blake3.initHash().update(head.bytes());
        boolean git = query(OutrigCommands.gitDirectory(context)).succeeded();
        if (git) {
            blobs(context, digest);
        } else {
            archive(context, digest);
        }
        return new OutrigDigest(
                HexFormat.of().formatHex(digest.doFinalize(DIGEST_BYTES)),
                git ? OutrigDigest.Files.GIT : OutrigDigest.Files.TAR);
    }

    private static void requireDirectory(String context) {
        if (!Files.isDirectory(Path.of(context))) {
            String why = "it is not there, or no directory";
            throw FileAccessException.unreadable(context, why, new NoSuchFileException(context));
        }
    }

    /** The ids alone are digested, a line each: that is all that outrig lets count. */
    private void blobs(String context, Blake3 digest) {
        Finished listing = query(OutrigCommands.trackedFiles(context));
        if (!listing.succeeded()) {
            throw failure(listing, "git cannot list the tracked files of " + context);
        }
        Finished ids = programs.run(
                Invocation.query(OutrigCommands.blobIds(context)),
                into(digest).reading(TrackedFiles.sortedLines(listing.output())));
        if (!ids.succeeded()) {
            throw failure(ids, "git cannot hash the tracked files of " + context);
        }
    }

    private void archive(String context, Blake3 digest) {
        Finished archived = programs.run(Invocation.query(OutrigCommands.archive(context)), into(digest));
        if (!archived.succeeded()) {
            throw failure(archived, "tar cannot archive " + context);
        }
    }

    private static Exchange into(Blake3 digest) {
        return Exchange.streaming((bytes, length) -> digest.update(bytes, 0, length));
    }

    private Finished query(List<String> command) {
        return programs.run(Invocation.query(command));
    }

    private static EngineException failure(Finished finished, String message) {
        return finished.failure(message, "outrig fails here as well; mend what the last line says");
    }
}
