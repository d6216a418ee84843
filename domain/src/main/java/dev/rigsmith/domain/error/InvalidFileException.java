package dev.rigsmith.domain.error;

import java.util.List;

/** A file was read but its content is wrong. Every problem of one run is reported together. */
public final class InvalidFileException extends RigsmithException {

    private final transient List<Problem> problems;

    /** @param problems at least one, in the order of the file */
    public InvalidFileException(ErrorId id, String message, String remedy, List<Problem> problems) {
        super(id, message, remedy, null);
        this.problems = List.copyOf(problems);
    }

    /** Gives the error of one problem; the message is the problem's own, with its position. */
    public static InvalidFileException of(ErrorId id, Problem problem) {
        String remedy = problem.hint().isEmpty() ? "correct " + problem.position() + " and try again" : problem.hint();
        return new InvalidFileException(id, problem.position() + ": " + problem.message(), remedy, List.of(problem));
    }

    /** The problems, in the order of the file; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
