package dev.rigsmith.application;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.ports.Downloads;
import java.util.Locale;
import java.util.Optional;

/**
 * What to add.
 *
 * @param source an image reference, a path or an address
 * @param name what the rig is to be called; empty to name it after its source
 * @param as what the source is; empty to find out
 * @param image which image of an archive is meant
 * @param sha256 the digest of what is downloaded
 * @param force whether a rig of the same kind and name is replaced
 * @param description what the rig is good for
 * @param limits what a download may take
 */
public record AddRequest(
        String source,
        Optional<String> name,
        Optional<As> as,
        Optional<String> image,
        Optional<Sha256> sha256,
        boolean force,
        Optional<String> description,
        Downloads.Limits limits) {

    /** What a source may be taken for. */
    public enum As {
        /** A published image, or one in an archive. */
        IMAGE,
        /** A Containerfile. */
        TEMPLATE,
        /** A tar of files that are to be an image. */
        ROOTFS;

        /** The word that people type: {@code rootfs}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the source may be this, as far as the user says. */
    boolean mayBe(As kind) {
        return as.isEmpty() || as.get() == kind;
    }

    /** @throws InvalidInputException (invalid-argument) when an option says something that this source has no use for */
    void refuse(Optional<?> value, String option, String why) {
        if (value.isPresent()) {
            throw new InvalidInputException(
                    ErrorId.INVALID_ARGUMENT, option + " makes no sense here: " + why, "leave " + option + " out");
        }
    }
}
