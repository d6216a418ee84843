package dev.rigsmith.domain.containerfile;

import java.util.Optional;

/**
 * A place where a build uses an image from outside the Containerfile.
 *
 * @param reference the image after substitution, as text
 * @param what the instruction that uses it: {@code FROM}, {@code COPY --from}, {@code ADD --from}, {@code RUN --mount}
 * @param line counted from 1
 * @param platform what {@code FROM --platform=} asks for after substitution, where it asks for one
 * @param certain false if only some builders use the image; it counts where it is to be had, and is no error where not
 */
public record ImageUse(String reference, String what, int line, Optional<String> platform, boolean certain) {

    ImageUse on(Optional<String> other) {
        return new ImageUse(reference, what, line, other, certain);
    }

    ImageUse uncertain() {
        return new ImageUse(reference, what, line, platform, false);
    }
}
