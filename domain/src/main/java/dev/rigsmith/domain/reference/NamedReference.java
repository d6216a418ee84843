package dev.rigsmith.domain.reference;

import java.util.Optional;

/** A reference that is a name only: {@code debian}. */
public record NamedReference(Repository repository) implements ImageReference {

    @Override
    public Optional<Tag> tag() {
        return Optional.empty();
    }

    @Override
    public Optional<Digest> digest() {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return repository.toString();
    }
}
