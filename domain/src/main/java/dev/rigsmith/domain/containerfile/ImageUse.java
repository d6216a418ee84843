package dev.rigsmith.domain.containerfile;

import java.util.Optional;

/**
 * A place where a build uses an image from outside the Containerfile.
 *
 * @param reference the image after substitution, as text
 * @param what the instruction that uses it: {@code FROM}, {@code COPY --from}, {@code ADD --from}, {@code RUN --mount}
 * @param line counted from 1
 * @param platform what {@code FROM --platform=} asks for after substitution, where it asks for one
 */
public record ImageUse(String reference, String what, int line, Optional<String> platform) {

    ImageUse(String reference, String what, int line) {
        this(reference, what, line, Optional.empty());
    }
}
