package dev.rigsmith.ports;

import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.ignore.IgnoreFile;
import java.util.List;
import java.util.Optional;

/** A build context as it was when it was read. */
public interface CapturedContext {

    /** The digest of {@link #manifest()}, which need not be made for it. */
    Sha256 digest();

    /**
     * Every path that the builder can see. To tell them may take a while.
     *
     * @throws FileAccessException when a path that was left unread so far cannot be read, or is another one by now
     */
    ContextManifest manifest();

    /** The ignore file that won; empty when there is none. */
    Optional<IgnoreFile> ignoreFile();

    /**
     * Gives the paths, the ignore file's included, that are not the ones that were read: other content, appeared, gone,
     * or changed and changed back since. Sorted; empty when all is as it was.
     */
    List<Octets> changedSince();
}
