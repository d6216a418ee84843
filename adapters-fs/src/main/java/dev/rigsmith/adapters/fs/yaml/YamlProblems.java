package dev.rigsmith.adapters.fs.yaml;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.Problem;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The problems of one file. One that is met twice, through an alias, is told once. */
final class YamlProblems {

    private final String file;
    private final Set<Problem> found = new LinkedHashSet<>();

    YamlProblems(String file) {
        this.file = file;
    }

    void add(Position position, String message, String hint) {
        found.add(new Problem(file, position.line(), position.column(), message, hint));
    }

    void throwIfAny(ErrorId id) {
        if (!found.isEmpty()) {
            throw exception(id);
        }
    }

    InvalidFileException exception(ErrorId id) {
        List<Problem> problems = found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
        Problem first = problems.get(0);
        if (problems.size() == 1) {
            return InvalidFileException.of(id, first);
        }
        String message = first.position() + ": " + first.message() + " (and " + (problems.size() - 1) + " more)";
        return new InvalidFileException(id, message, "correct the named lines and try again", problems);
    }
}
