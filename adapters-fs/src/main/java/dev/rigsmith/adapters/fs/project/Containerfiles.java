package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.project.BuildDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Which file of a context is the Containerfile. */
final class Containerfiles {

    private static final String NAME = "Containerfile";
    private static final String OTHER_NAME = "Dockerfile";

    private Containerfiles() {}

    /** The one that is meant where the project file names none: the Dockerfile where only that is there, as buildah does. */
    static Path standard(Path context) {
        Path file = context.resolve(NAME);
        Path other = context.resolve(OTHER_NAME);
        return !Files.exists(file) && Files.exists(other) ? other : file;
    }

    /** The error for a Containerfile that could not be read, with what was looked for. */
    static FileAccessException unreadable(BuildDeclaration build, Path path, IOException failure) {
        String why = Reasons.of(failure);
        String more = failure instanceof NoSuchFileException ? missing(build, path) : "";
        return FileAccessException.unreadable(build.shown(), why + more, failure);
    }

    private static String missing(BuildDeclaration build, Path path) {
        Path context = PathBytes.path(build.context());
        if (!Files.isDirectory(context)) {
            return " (its context " + build.context() + " is no directory)";
        }
        return path.equals(context.resolve(NAME)) && !Files.exists(context.resolve(OTHER_NAME))
                ? " (nor is there a " + OTHER_NAME + " in " + build.context() + ")"
                : "";
    }
}
