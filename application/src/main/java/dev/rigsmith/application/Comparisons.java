package dev.rigsmith.application;

import dev.rigsmith.ports.Workers;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Compares images side by side; one image is asked for once, however many rigs depend on it. */
final class Comparisons implements Workers.Queue {

    private final List<Watched> all;
    private final Function<Watched, Finding> comparing;
    private final Iterator<Watched> next;
    private final Map<Watched.Question, Finding> answers = new HashMap<>();

    Comparisons(List<Watched> all, Function<Watched, Finding> comparing) {
        this.all = all;
        this.comparing = comparing;
        Map<Watched.Question, Watched> first = new LinkedHashMap<>();
        all.stream()
                .filter(watched -> watched.decided().isEmpty())
                .forEach(watched -> first.putIfAbsent(watched.question(), watched));
        this.next = first.values().iterator();
    }

    @Override
    public Optional<Workers.Work> next() {
        return next.hasNext() ? Optional.of(comparing(next.next())) : Optional.empty();
    }

    private Workers.Work comparing(Watched watched) {
        return () -> {
            Finding finding = comparing.apply(watched);
            return () -> answers.put(watched.question(), finding);
        };
    }

    /** What was found, once all is done. */
    List<Finding> findings() {
        return all.stream()
                .map(watched -> watched.decided()
                        .map(freshness -> Finding.decided(watched, freshness))
                        .orElseGet(() -> answers.get(watched.question()).of(watched)))
                .toList();
    }
}
