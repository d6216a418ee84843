package dev.rigsmith.application;

import dev.rigsmith.ports.ProjectLocks;
import dev.rigsmith.ports.ProjectSource;
import java.util.Optional;

/** Finds the project that the user stands in, with what its bases are held to. */
final class FindProject {

    private final ProjectSource projects;
    private final ProjectLocks locks;

    FindProject(ProjectSource projects, ProjectLocks locks) {
        this.projects = projects;
        this.locks = locks;
    }

    Optional<LockedProject> find() {
        return projects.find().map(file -> new LockedProject(file, locks.find(file)));
    }
}
