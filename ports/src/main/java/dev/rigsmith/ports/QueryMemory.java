package dev.rigsmith.ports;

import dev.rigsmith.domain.image.ImageQuery;
import java.util.Optional;

/**
 * What an {@link ImageStore} was asked before, so that it can be asked again at once. What is remembered may be lost, old or
 * wrong: that costs a question, never a wrong answer.
 */
public interface QueryMemory {

    /** Gives what was asked last about a topic, which is any text; empty when nothing was, or it is not known any more. */
    Optional<ImageQuery> recall(String topic);

    /** Keeps what was asked about a topic in place of what was before. What cannot be kept is not, without an error. */
    void remember(String topic, ImageQuery query);
}
