package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.ProjectSource;
import java.util.Optional;

/** Finds the rig that is meant when none is named. */
public final class StandardRig {

    private final ProjectSource projects;

    StandardRig(ProjectSource projects) {
        this.projects = projects;
    }

    /**
     * Gives the project's default rig, or its only one.
     *
     * @throws InvalidInputException when there is neither
     */
    public String name() {
        return projects.find()
                .flatMap(StandardRig::of)
                .map(ShortName::value)
                .orElseThrow(() -> new InvalidInputException(
                        ErrorId.INVALID_ARGUMENT,
                        "no rig was named, and no rigsmith.yaml says which one is meant",
                        "name one (`rig list` shows what there is), or write a rigsmith.yaml with `rig init`"));
    }

    private static Optional<ShortName> of(ProjectFile project) {
        return project.standard()
                .or(() ->
                        project.rigs().size() == 1 ? Optional.of(project.rigs().firstKey()) : Optional.empty());
    }
}
