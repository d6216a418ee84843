package dev.rigsmith.adapters.fs.file;

import dev.rigsmith.domain.error.FileAccessException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The system's reasons for a failure, as people know them from other programs. */
public final class Reasons {

    private Reasons() {}

    /** The reason alone, such as {@code Permission denied}. */
    public static String of(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "Permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "No such file or directory";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "File exists";
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** The error for a path that could not be read. */
    public static FileAccessException unreadable(Path path, IOException failure) {
        return FileAccessException.unreadable(PathBytes.text(path), of(failure), failure);
    }

    /** The error for a path that could not be written. */
    public static FileAccessException unwritable(Path path, IOException failure) {
        return FileAccessException.unwritable(PathBytes.text(path), of(failure), failure);
    }
}
