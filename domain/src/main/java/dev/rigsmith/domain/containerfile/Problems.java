package dev.rigsmith.domain.containerfile;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in one file, so that one run reports all of it. */
final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String message, String hint) {
        found.add(new Problem(file, line, 0, message, hint));
    }

    /** Runs a check that throws on the first problem, and keeps what it throws. */
    void collect(Runnable check) {
        try {
            check.run();
        } catch (InvalidFileException exception) {
            found.addAll(exception.problems());
        }
    }

    Place at(int line) {
        return new Place(file, line);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt(Problem::line));
            throw found.size() == 1 ? InvalidFileException.of(ErrorId.INVALID_CONTAINERFILE, found.get(0)) : all();
        }
    }

    private InvalidFileException all() {
        Problem first = found.get(0);
        String message = first.position() + ": " + first.message() + " (and " + (found.size() - 1) + " more)";
        String remedy = first.hint().isEmpty() ? "correct " + file + " and try again" : first.hint();
        return new InvalidFileException(ErrorId.INVALID_CONTAINERFILE, message, remedy, found);
    }
}
