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
        return new Ahead(topic, last, last.map(store::ask));
    }

    /** What was asked, if anything. */
    final class Ahead {

        private final String topic;
        private final Optional<ImageQuery> last;
        private final Optional<ImageStore.Asked> asked;

        private Ahead(String topic, Optional<ImageQuery> last, Optional<ImageStore.Asked> asked) {
            this.topic = topic;
            this.last = last;
            this.asked = asked;
        }

        /** Gives the answer to come of what is to be asked in truth. Called once. */
        ImageStore.Asked ask(ImageQuery query) {
            if (asked.isPresent() && last.get().equals(query)) {
                return asked.get();
            }
            memory.remember(topic, query);
            return store.ask(query);
        }
    }
}
