package dev.rigsmith.ports;

import dev.rigsmith.domain.image.ImageQuery;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Queries in memory. */
public final class InMemoryQueryMemory implements QueryMemory {

    private final Map<String, ImageQuery> queries = new ConcurrentHashMap<>();

    @Override
    public Optional<ImageQuery> recall(String topic) {
        return Optional.ofNullable(queries.get(topic));
    }

    @Override
    public void remember(String topic, ImageQuery query) {
        queries.put(topic, query);
    }
}
