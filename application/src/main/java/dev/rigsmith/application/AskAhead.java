package dev.rigsmith.application;

import dev.rigsmith.domain.image.ImageQuery;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.QueryMemory;
import java.util.Optional;

/**
 * Asks the store what it was asked the last time, before everything is read that the question follows from: the engine
 * answers meanwhile. Where it turns out to be another question by now, that one is asked, and the first answer not used.
 */
final class AskAhead {

    private final ImageStore store;
    private final QueryMemory memory;

    AskAhead(ImageStore store, QueryMemory memory) {
        this.store = store;
        this.memory = memory;
    }

    /** Asks at once, where it is known what was asked about this topic. */
    Ahead about(String topic) {
        Optional<ImageQuery> last = memory.recall(topic);
        Optional<ImageStore.Asked> asked = last.map(store::ask);
        return query ->
                asked.filter(question -> last.filter(query::equals).isPresent()).orElseGet(() -> anew(topic, query));
    }

    private ImageStore.Asked anew(String topic, ImageQuery query) {
        memory.remember(topic, query);
        return store.ask(query);
    }

    /** What was asked, if anything. */
    @FunctionalInterface
    interface Ahead {

        /** Gives the answer to come of what is to be asked in truth. Called once. */
        ImageStore.Asked ask(ImageQuery query);
    }
}
