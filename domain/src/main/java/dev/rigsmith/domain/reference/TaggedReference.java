package dev.rigsmith.domain.reference;

import java.util.Optional;

/**
 * A reference with a tag: {@code debian:12}.
 *
 * @param label the tag, always there in this shape
 */
public record TaggedReference(Repository repository, Tag label) implements ImageReference {

    /** Refuses {@code sha256} with 64 hex digits for a tag, which everyone reads as an image id. */
    public TaggedReference {
        String text = repository + ":" + label;
        if (Grammar.fits(Grammar.IMAGE_ID, text)) {
            throw Refusal.imageId(text);
        }
    }

    @Override
    public Optional<Tag> tag() {
        return Optional.of(label);
    }

    @Override
    public Optional<Digest> digest() {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return repository + ":" + label;
    }
}
