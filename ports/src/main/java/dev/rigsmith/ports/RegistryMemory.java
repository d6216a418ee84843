package dev.rigsmith.ports;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteImage;
import java.time.Instant;
import java.util.Optional;

/** What registries said before. Losing it costs a question, never a wrong answer. */
public interface RegistryMemory {

    /** Gives the last answer for a reference; empty when there is none, or it is damaged. */
    Optional<Remembered> recall(ImageReference reference);

    /** Keeps an answer in place of the last one. What cannot be kept is not, without an error. */
    void remember(ImageReference reference, Remembered answer);

    /**
     * An answer.
     *
     * @param asked when it came
     */
    record Remembered(RemoteImage image, Instant asked) {}
}
