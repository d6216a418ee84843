package dev.rigsmith.ports;

import dev.rigsmith.domain.reference.ImageReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Answers in memory. */
public final class InMemoryRegistryMemory implements RegistryMemory {

    private final Map<String, Remembered> answers = new ConcurrentHashMap<>();

    @Override
    public Optional<Remembered> recall(ImageReference reference) {
        return Optional.ofNullable(answers.get(reference.canonical().toString()));
    }

    @Override
    public void remember(ImageReference reference, Remembered answer) {
        answers.put(reference.canonical().toString(), answer);
    }
}
