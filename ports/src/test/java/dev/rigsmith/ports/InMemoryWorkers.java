package dev.rigsmith.ports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Workers without threads: they take as much as may run at once, and then do the piece that waits longest. */
public final class InMemoryWorkers implements Workers {

    private int most;

    /** How many pieces were taken at once, at most. */
    public int most() {
        return most;
    }

    @Override
    public void run(int limit, Queue queue) {
        Deque<Work> taken = new ArrayDeque<>();
        do {
            take(limit, queue, taken);
            Optional.ofNullable(taken.poll()).ifPresent(work -> work.run().run());
        } while (!taken.isEmpty() || take(limit, queue, taken));
    }

    private boolean take(int limit, Queue queue, Deque<Work> taken) {
        Optional<Work> next = taken.size() < limit ? queue.next() : Optional.empty();
        while (next.isPresent()) {
            taken.add(next.get());
            next = taken.size() < limit ? queue.next() : Optional.empty();
        }
        most = Math.max(most, taken.size());
        return !taken.isEmpty();
    }
}
