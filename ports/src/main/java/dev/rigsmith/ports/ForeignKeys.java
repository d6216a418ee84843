package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.outrig.OutrigDigest;

/** Keys of builds as other tools count them. What they say of a context may depend on who asks, and never decides a build. */
public interface ForeignKeys {

    /**
     * Digests some bytes and then the files of a directory, as outrig 0.1.0 reads them.
     *
     * @param head what comes before the files
     * @param context the absolute path of the directory
     * @throws FileAccessException (unreadable) when there is no such directory
     * @throws EngineException when outrig could not read the files, either: a tracked file is gone, or a program that it
     *     asks is not there
     */
    OutrigDigest outrig(Octets head, String context);
}
