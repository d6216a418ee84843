package dev.rigsmith.adapters.fs.lock;

import dev.rigsmith.adapters.fs.file.AtomicFile;
import dev.rigsmith.adapters.fs.file.NewFile;
import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.adapters.fs.file.WholeFile;
import dev.rigsmith.adapters.fs.yaml.YamlReader;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.lock.LockFile;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.ports.ProjectLocks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Lock files in YAML, {@code rigsmith.lock} beside {@code rigsmith.yaml}. The same pins are always the same bytes. The file
 * belongs to a repository, so nothing else is put beside it: whoever writes looks again at what was read before, and what is
 * replaced between that look and the writing is lost.
 */
public final class YamlProjectLocks implements ProjectLocks {

    @Override
    public Optional<LockFile> find(ProjectFile project) {
        return WholeFile.read(path(project)).map(bytes -> read(project, bytes));
    }

    private static LockFile read(ProjectFile project, byte[] bytes) {
        String shown = LockFile.pathFor(project.shown());
        ConflictMarkers.refuse(shown, bytes);
        return YamlReader.read(shown, ErrorId.INVALID_LOCK_FILE, bytes, LockForm::read);
    }

    @Override
    public void write(ProjectFile project, Optional<LockFile> before, LockFile now) {
        Path path = path(project);
        byte[] bytes = LockText.of(now).getBytes(StandardCharsets.UTF_8);
        if (!find(project).equals(before)) {
            throw changed(project);
        }
        if (before.isEmpty()) {
            create(project, path, bytes);
        } else if (!before.get().equals(now)) {
            AtomicFile.write(path, bytes);
        }
    }

    private static void create(ProjectFile project, Path path, byte[] bytes) {
        try {
            NewFile.create(path, bytes);
        } catch (FileAlreadyExistsException taken) {
            throw changed(project);
        } catch (IOException failure) {
            throw Reasons.unwritable(path, failure);
        }
    }

    private static Path path(ProjectFile project) {
        return PathBytes.path(LockFile.pathFor(project.path()));
    }

    private static RefusedException changed(ProjectFile project) {
        return new RefusedException(
                ErrorId.LOCK_CHANGED,
                LockFile.pathFor(project.shown()) + " was changed meanwhile, so it was not written",
                "run the command again");
    }
}
