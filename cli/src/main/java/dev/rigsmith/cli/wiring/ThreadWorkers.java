package dev.rigsmith.cli.wiring;

import dev.rigsmith.ports.Workers;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does each piece of work in a thread of its own. */
public final class ThreadWorkers implements Workers {

    @Override
    public void run(int most, Queue queue) {
        ExecutorService threads = Executors.newFixedThreadPool(most);
        try {
            run(most, queue, new ExecutorCompletionService<>(threads));
        } finally {
            threads.shutdownNow();
        }
    }

    private static void run(int most, Queue queue, CompletionService<Runnable> threads) {
        int running = start(most, queue, threads);
        while (running > 0) {
            result(threads).run();
            running += start(most - running + 1, queue, threads) - 1;
        }
    }

    private static int start(int most, Queue queue, CompletionService<Runnable> threads) {
        int started = 0;
        Optional<Work> next = most > 0 ? queue.next() : Optional.empty();
        while (next.isPresent()) {
            threads.submit(next.get()::run);
            started++;
            next = started < most ? queue.next() : Optional.empty();
        }
        return started;
    }

    /** What went wrong in a thread goes wrong here, as if there were no threads. */
    private static Runnable result(CompletionService<Runnable> threads) {
        try {
            return threads.take().get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw (Error) failure.getCause();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rigs were built", ended);
        }
    }
}
