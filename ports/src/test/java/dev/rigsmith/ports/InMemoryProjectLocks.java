package dev.rigsmith.ports;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.lock.LockFile;
import dev.rigsmith.domain.project.ProjectFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Lock files without files. */
public final class InMemoryProjectLocks implements ProjectLocks {

    private final Map<String, LockFile> files = new HashMap<>();

    @Override
    public Optional<LockFile> find(ProjectFile project) {
        return Optional.ofNullable(files.get(LockFile.pathFor(project.path())));
    }

    @Override
    public void write(ProjectFile project, Optional<LockFile> before, LockFile now) {
        if (!find(project).equals(before)) {
            throw new RefusedException(
                    ErrorId.LOCK_CHANGED,
                    LockFile.pathFor(project.shown()) + " was changed meanwhile, so it was not written",
                    "run the command again");
        }
        files.put(LockFile.pathFor(project.path()), now);
    }
}
