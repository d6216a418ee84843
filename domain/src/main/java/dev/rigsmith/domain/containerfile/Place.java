package dev.rigsmith.domain.containerfile;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.Problem;

/** A line of a file, to say where something is wrong. */
record Place(String file, int line) {

    InvalidFileException invalid(String message, String hint) {
        return InvalidFileException.of(ErrorId.INVALID_CONTAINERFILE, new Problem(file, line, 0, message, hint));
    }
}
