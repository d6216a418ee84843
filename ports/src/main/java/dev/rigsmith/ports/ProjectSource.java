package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.project.BuildDeclaration;
import dev.rigsmith.domain.project.ProjectFile;
import java.util.Optional;

/** The project that the user stands in. */
public interface ProjectSource {

    /**
     * Gives the nearest project file, from the current directory upward.
     *
     * @throws InvalidFileException with every problem of the file, each with line and column
     * @throws FileAccessException when it is there and cannot be read
     */
    Optional<ProjectFile> find();

    /**
     * Gives the bytes of the Containerfile that a build names.
     *
     * @throws FileAccessException when it is not there or cannot be read
     */
    Octets containerfile(BuildDeclaration build);
}
