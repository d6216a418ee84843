package dev.rigsmith.adapters.fs.lock;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a merge leaves in a file when two sides changed the same lines. To YAML it would be a riddle. */
final class ConflictMarkers {

    private static final List<String> MARKERS = List.of("<<<<<<< ", ">>>>>>> ");

    private ConflictMarkers() {}

    static void refuse(String shown, byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (MARKERS.stream().anyMatch(lines.get(i)::startsWith)) {
                throw InvalidFileException.of(
                        ErrorId.INVALID_LOCK_FILE,
                        new Problem(
                                shown,
                                i + 1,
                                1,
                                "a merge left its conflict markers here",
                                "keep one side of each conflict; `rig lock` then completes the file"));
            }
        }
    }
}
