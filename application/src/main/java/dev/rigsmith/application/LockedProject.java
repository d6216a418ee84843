package dev.rigsmith.application;

import dev.rigsmith.domain.image.Pins;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.lock.LockFile;
import dev.rigsmith.domain.project.ProjectFile;
import java.util.Optional;

/** A project with its lock file, if it has one. */
record LockedProject(ProjectFile file, Optional<LockFile> lock) {

    /** The images that names stand for on a platform. */
    Pins pins(Platform platform) {
        return lock.map(found -> found.on(platform)).orElse(Pins.none());
    }
}
