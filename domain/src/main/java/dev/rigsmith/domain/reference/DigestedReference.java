package dev.rigsmith.domain.reference;

import java.util.Optional;

/**
 * A reference with a digest, which always means the same image: {@code debian@sha256:…}.
 *
 * @param content the digest, always there in this shape
 */
public record DigestedReference(Repository repository, Digest content) implements ImageReference {

    @Override
    public Optional<Tag> tag() {
        return Optional.empty();
    }

    @Override
    public Optional<Digest> digest() {
        return Optional.of(content);
    }

    @Override
    public String toString() {
        return repository + "@" + content;
    }
}
