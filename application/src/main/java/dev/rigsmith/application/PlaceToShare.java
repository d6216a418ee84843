package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.project.ProjectFile;

/** Where a project shares builds. */
final class PlaceToShare {

    private PlaceToShare() {}

    /** @throws InvalidInputException when builds are to be shared, and the project has no place for that */
    static void require(boolean sharing, ProjectFile project) {
        if (sharing && project.cacheRegistry().isEmpty()) {
            throw new InvalidInputException(
                    ErrorId.INVALID_ARGUMENT,
                    "--push shares builds in the repository that `cache` names, and " + project.shown() + " names none",
                    "add to it: cache: { registry: registry.example.com/team/rig-cache }");
        }
    }
}
