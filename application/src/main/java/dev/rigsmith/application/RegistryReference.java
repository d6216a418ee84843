package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.reference.ImageReference;

/** References of which it is certain in which registry they are. */
final class RegistryReference {

    private RegistryReference() {}

    /** @throws InvalidInputException (invalid-reference) when it names no registry, or an image that was made here */
    static ImageReference parse(String text) {
        ImageReference reference = ImageReference.parse(text);
        if (!reference.isFullyQualified()) {
            throw refusal(
                    "`" + text + "` does not say which registry it is on",
                    "write the registry as well, as in " + reference.canonical());
        }
        if (reference.isMadeHere()) {
            throw refusal(
                    "`" + text + "` is on no registry: such names are of images made on this machine",
                    "name a registry, as in registry.example.com/team/mine:1");
        }
        return reference;
    }

    /** As {@link #parse}, for what is to be put there: a digest comes of the content, so nobody can choose it. */
    static ImageReference parseDestination(String text) {
        ImageReference reference = parse(text);
        if (reference.digest().isPresent()) {
            throw refusal(
                    "`" + text + "` holds a digest, and nothing can be pushed under one",
                    "leave the digest out; a tag is enough");
        }
        return reference.canonical();
    }

    private static InvalidInputException refusal(String message, String remedy) {
        return new InvalidInputException(ErrorId.INVALID_REFERENCE, message, remedy);
    }
}
