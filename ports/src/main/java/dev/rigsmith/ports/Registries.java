package dev.rigsmith.ports;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteConfig;
import dev.rigsmith.domain.remote.RemoteImage;
import java.util.List;
import java.util.Optional;

/**
 * What registries have. Nothing is pulled. The user's credentials, mirrors, blocks and certificates are honoured, and no
 * registry is given what is meant for another.
 */
public interface Registries {

    /** How many tags are told; some repositories have tens of thousands. */
    int MOST_TAGS = 10_000;

    /**
     * Asks what a reference names now. What comes is checked against its digest, and bounded in size and time; registries
     * that stumble are asked again, a few times.
     *
     * @throws EngineException when there is no answer, or none that makes sense: the message says why in plain words. Its id
     *     tells what is not there (not-in-registry), a refusal (registry-refused), a host that was not reached or not heard
     *     of in time (registry-unreachable), and one that allows no more questions for now (registry-busy)
     */
    RemoteImage find(ImageReference reference, Access access);

    /**
     * Asks what an image says of itself. What comes is checked against the id of the image, and bounded as in {@link #find}.
     *
     * @param reference any reference of its repository
     * @param image what was found there
     * @throws EngineException as {@link #find} does
     */
    RemoteConfig configuration(ImageReference reference, RemoteImage.Single image, Access access);

    /**
     * Gives the tags of a repository, sorted; at most {@value #MOST_TAGS}.
     *
     * @param reference any reference of that repository
     * @throws EngineException as {@link #find} does
     */
    List<String> tags(ImageReference reference, Access access);

    /**
     * The same registries, waited for some seconds at most and asked once: for answers that one can do without.
     */
    Registries inHaste();

    /**
     * How registries are reached.
     *
     * @param authfile credentials in place of the usual ones
     * @param tlsVerify whether TLS is insisted on; empty as the configuration has it
     */
    record Access(Optional<String> authfile, Optional<Boolean> tlsVerify) {

        /** As the user's configuration has it. */
        public static final Access CONFIGURED = new Access(Optional.empty(), Optional.empty());
    }
}
