package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.KnownFailure;
import java.util.List;

/**
 * Tells a container that could not be started from a command that failed in it, as both may end with the same status:
 * podman's own last words begin with {@code Error:}, and for 126 and 127 they name the runtime.
 */
final class StartFailure {

    private static final int ENGINE_FAILED = 125;
    private static final int CANNOT_RUN = 126;
    private static final int NOT_FOUND = 127;

    private StartFailure() {}

    static boolean isIn(Finished finished) {
        String last = last(finished);
        return switch (finished.status()) {
            case ENGINE_FAILED -> last.startsWith("Error: ");
            case CANNOT_RUN, NOT_FOUND -> last.startsWith("Error: ") && tellsOfRuntime(last) && !tellsOfNoShell(last);
            default -> false;
        };
    }

    static EngineException of(Finished finished, ImageReference image) {
        if (last(finished).endsWith("image not known")) {
            return finished.failure("image `" + image + "` is not here", "prepare the rig first");
        }
        return finished.failure(
                "podman could not start a container of `" + image + "`",
                KnownFailure.remedy(finished.lastErrors(), "see what podman says, and check `podman info`"));
    }

    private static boolean tellsOfRuntime(String line) {
        return line.contains("OCI ") || line.contains("runc") || line.contains("crun");
    }

    /** An image without a shell is an answer. */
    private static boolean tellsOfNoShell(String line) {
        return line.contains("executable file") && line.contains("not found");
    }

    private static String last(Finished finished) {
        List<String> lines = finished.lastErrors();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
