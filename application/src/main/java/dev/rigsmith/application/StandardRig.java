package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.ProjectSource;
import java.util.Optional;
import java.util.stream.Collectors;

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
        Optional<ProjectFile> project = projects.find();
        return project.flatMap(StandardRig::of)
                .map(ShortName::value)
                .orElseThrow(() -> project.map(StandardRig::undecided)
                        .orElseGet(() -> unnamed(
                                "no rigsmith.yaml says which one is meant",
                                "name one (`rig list` shows what there is), or write a rigsmith.yaml with"
                                        + " `rig init`")));
    }

    private static InvalidInputException undecided(ProjectFile project) {
        String rigs = project.rigs().keySet().stream().map(ShortName::value).collect(Collectors.joining(", "));
        return unnamed(
                project.shown() + " declares no default",
                "name one of " + rigs + "; say which one is meant with `default:` there; or take --all");
    }

    private static InvalidInputException unnamed(String why, String remedy) {
        return new InvalidInputException(ErrorId.INVALID_ARGUMENT, "no rig was named, and " + why, remedy);
    }

    private static Optional<ShortName> of(ProjectFile project) {
        return project.standard()
                .or(() ->
                        project.rigs().size() == 1 ? Optional.of(project.rigs().firstKey()) : Optional.empty());
    }
}
