package dev.rigsmith.ports;

import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigId;
import java.util.List;
import java.util.OptionalLong;

/** Is told of the steps of long work, as they begin. */
public interface Progress {

    /**
     * A build begins.
     *
     * @param changes what changed since the last build; empty when there is no record of one
     */
    void building(RigId rig, List<Change> changes);

    /** An image is fetched. */
    void pulling(ImageReference reference);

    /** An image is sent to a registry. */
    void pushing(ImageReference reference);

    /** A smoke check begins. */
    void checking(RigId rig, String command);

    /** A build waits for another process. */
    void waiting(RigId rig, String holder);

    /**
     * Something else waits for another process.
     *
     * @param what what is to be done, such as {@code pulling registry.example.com/tools:1}
     */
    void waiting(String what, String holder);

    /**
     * More of something large is done.
     *
     * @param what what is done, such as {@code downloading https://example.com/tools.tar}
     * @param bytes how much of it
     * @param all how much there is, where that is known
     */
    void working(String what, long bytes, OptionalLong all);

    /**
     * Work goes on in another way than was asked for. Told once, however often it comes up.
     *
     * @param what what is not as it should be
     * @param remedy what to do about it
     */
    void warning(String what, String remedy);

    /** The image of a build that was killed could not be cleared away, and stays. */
    void kept(ImageReference name, String why);
}
