package dev.rigsmith.application;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Locale;
import java.util.Optional;

/** What this machine has of an image that a registry has. */
public sealed interface Here {

    /** The same image, under this name. */
    record Same(ImageReference name) implements Here {}

    /** Another image has that name here. */
    record Other(LocalImage image) implements Here {}

    /** Nothing. */
    record Nothing() implements Here {}

    /** It is not known, and why. */
    record Unknown(String why) implements Here {}

    /** The word as programs read it. */
    default String word() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Under which name the same image is here. */
    default Optional<ImageReference> sameName() {
        return this instanceof Same same ? Optional.of(same.name()) : Optional.empty();
    }
}
