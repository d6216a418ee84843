package dev.rigsmith.domain.reference;

import dev.rigsmith.domain.error.InvalidInputException;
import java.util.Optional;

/**
 * The name of an image, in one of four shapes: with a tag, with a digest, with both or with neither. References are
 * equal exactly when their texts are.
 */
public sealed interface ImageReference
        permits NamedReference, TaggedReference, DigestedReference, TaggedDigestedReference {

    /** The name without tag and digest. */
    Repository repository();

    /** The tag, where one was typed. */
    Optional<Tag> tag();

    /** The digest, where one was typed. */
    Optional<Digest> digest();

    /** Exactly the text that {@link #parse} read. */
    @Override
    String toString();

    /**
     * Reads a reference strictly and adds nothing to it.
     *
     * @throws InvalidInputException (invalid-reference, invalid-digest) naming the part that is wrong and its rule
     */
    static ImageReference parse(String text) {
        return ReferenceParser.parse(text);
    }

    /** Reads a reference; empty where {@link #parse} refuses. */
    static Optional<ImageReference> tryParse(String text) {
        try {
            return Optional.of(parse(text));
        } catch (InvalidInputException refused) {
            return Optional.empty();
        }
    }

    /**
     * Puts a reference together.
     *
     * @throws InvalidInputException (invalid-reference) when the text would be an image id
     */
    static ImageReference of(Repository repository, Optional<Tag> tag, Optional<Digest> digest) {
        if (digest.isEmpty()) {
            return tag.<ImageReference>map(value -> new TaggedReference(repository, value))
                    .orElseGet(() -> new NamedReference(repository));
        }
        return tag.<ImageReference>map(value -> new TaggedDigestedReference(repository, value, digest.get()))
                .orElseGet(() -> new DigestedReference(repository, digest.get()));
    }

    /** Whether the registry is named. Short names are completed by the engine's own rules. */
    default boolean isFullyQualified() {
        return repository().isFullyQualified();
    }

    /** Whether the name stands for an image that was made on this machine: its host is {@code localhost}, no port. */
    default boolean isMadeHere() {
        return repository().host().filter("localhost"::equals).isPresent();
    }

    /**
     * The full form by Docker's habits: docker.io where no host is named or the old index.docker.io is,
     * {@code library/} before a single component there, and the tag latest where neither tag nor digest is given.
     */
    default ImageReference canonical() {
        boolean bare = tag().isEmpty() && digest().isEmpty();
        return of(DockerHub.canonical(repository()), bare ? Optional.of(Tag.LATEST) : tag(), digest());
    }

    /** The shortest text with the same canonical form: {@code alpine} for docker.io/library/alpine:latest. */
    default String familiar() {
        return DockerHub.familiar(canonical());
    }

    /** The same with this tag in place of its own; a digest stays. */
    default ImageReference withTag(Tag tag) {
        return of(repository(), Optional.of(tag), digest());
    }

    /** The same with this digest in place of its own; a tag stays. */
    default ImageReference withDigest(Digest digest) {
        return of(repository(), tag(), Optional.of(digest));
    }

    /** The name alone. */
    default ImageReference withoutTagAndDigest() {
        return new NamedReference(repository());
    }
}
