package dev.rigsmith.ports;

import java.util.Optional;

/** Does long work side by side. */
public interface Workers {

    /**
     * Runs pieces of work until there are no more. The queue is only ever asked and told by the calling thread.
     *
     * @param most how many pieces run at once, at least 1
     */
    void run(int most, Queue queue);

    /** Where work comes from. */
    interface Queue {

        /** Gives what can begin now; empty when nothing can before a running piece is done, or nothing is left. */
        Optional<Work> next();
    }

    /** A piece of work. Its first part runs beside others, its second one alone. */
    @FunctionalInterface
    interface Work {

        /** Does it, beside others, and gives what to do with the result in the thread of the queue. */
        Runnable run();
    }
}
