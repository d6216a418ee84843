package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.ports.HandEnd;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.KnownFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells how a command in a container ended from what buildah says of it: its own last words name the status, and a
 * command that could not be started has one that means nothing.
 */
final class SessionEnd {

    private static final int CANNOT_RUN = 126;
    private static final int NOT_FOUND = 127;
    private static final int SIGNALLED = 128;

    private static final Pattern STATUS =
            Pattern.compile("Error: (?:error )?while running runtime: exit status (\\d{1,3})");
    private static final Pattern SIGNAL = Pattern.compile("container exited on (.+)");
    private static final Pattern NOT_STARTED = Pattern.compile("error running container: .*");
    private static final Pattern MISSING = Pattern.compile(
            ".*(?:exec: .*(?:not found|no such file or directory)|executable file .* not found).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_EXECUTABLE = Pattern.compile(
            ".*(?:exec:? .*(?:permission denied|format error|is a directory)|open executable: .*).*",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> SIGNALS = Map.of(
            "hangup",
            1,
            "interrupt",
            2,
            "quit",
            3,
            "aborted",
            6,
            "killed",
            9,
            "segmentation fault",
            11,
            "terminated",
            15);

    private SessionEnd() {}

    /** @throws EngineException when it is buildah that failed */
    static HandEnd of(Finished finished, String rig) {
        return new HandEnd(status(finished, rig), finished.lastLines());
    }

    private static int status(Finished finished, String rig) {
        if (finished.succeeded()) {
            return 0;
        }
        List<String> errors = finished.lastErrors();
        String last = errors.isEmpty() ? "" : errors.get(errors.size() - 1);
        Matcher ended = STATUS.matcher(last);
        if (!ended.matches()) {
            throw failure(finished, rig);
        }
        return notStarted(errors)
                .map(why -> unstarted(why).orElseThrow(() -> failure(finished, rig)))
                .or(() -> signal(errors))
                .orElseGet(() -> Integer.parseInt(ended.group(1)));
    }

    private static Optional<String> notStarted(List<String> errors) {
        return errors.stream()
                .filter(line -> NOT_STARTED.matcher(line).matches())
                .reduce((first, second) -> second);
    }

    private static Optional<Integer> unstarted(String why) {
        if (MISSING.matcher(why).matches()) {
            return Optional.of(NOT_FOUND);
        }
        return NOT_EXECUTABLE.matcher(why).matches() ? Optional.of(CANNOT_RUN) : Optional.empty();
    }

    /** buildah says so in the line before its last one. */
    private static Optional<Integer> signal(List<String> errors) {
        return Optional.of(errors.size() - 2)
                .filter(at -> at >= 0)
                .map(at -> SIGNAL.matcher(errors.get(at)))
                .filter(Matcher::matches)
                .map(signal -> SIGNALLED + SIGNALS.getOrDefault(signal.group(1), 0));
    }

    private static EngineException failure(Finished finished, String rig) {
        return finished.failure(
                "buildah could not run anything in the container for `" + rig + "`",
                KnownFailure.remedy(finished.lastErrors(), "see what buildah says"));
    }
}
