package dev.rigsmith.domain.reference;

import java.util.Optional;

/**
 * A reference with a tag and a digest, {@code debian:12@sha256:…}: the digest decides, the tag tells people what it was.
 *
 * @param label the tag, always there in this shape
 * @param content the digest, always there in this shape
 */
public record TaggedDigestedReference(Repository repository, Tag label, Digest content) implements ImageReference {

    @Override
    public Optional<Tag> tag() {
        return Optional.of(label);
    }

    @Override
    public Optional<Digest> digest() {
        return Optional.of(content);
    }

    @Override
    public String toString() {
        return repository + ":" + label + "@" + content;
    }
}
