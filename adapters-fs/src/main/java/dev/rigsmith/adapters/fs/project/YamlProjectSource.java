package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.adapters.fs.file.RegularFile;
import dev.rigsmith.adapters.fs.yaml.YamlReader;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.project.BuildDeclaration;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.ports.ProjectSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The project in the nearest {@code rigsmith.yaml}, from a directory up to the root. The file's form is published as
 * {@code rigsmith.schema.json} beside this class.
 *
 * <p>As in Compose, {@code context} is relative to the file and {@code containerfile} to the context, and {@code args}
 * may be a mapping or a list. Unlike in Compose, only a build argument whose whole value is <code>${NAME}</code>, in
 * upper case, reads the environment; inside a longer value and everywhere else a {@code $} is just that, {@code $$}
 * is two of them, and an argument without a value is unset whatever the environment holds. A whole value like
 * <code>${NAME:-text}</code>, which Compose would replace, is refused rather than passed on as it stands.
 */
public final class YamlProjectSource implements ProjectSource {

    /** The name of the file. */
    public static final String FILE = "rigsmith.yaml";

    private final Directories directories;
    private final Map<String, String> environment;
    private final Optional<Path> file;

    /**
     * @param start the absolute path of the directory that the search starts in
     * @param environment the variables that arguments may read
     * @param file the project file where the user named one, relative to {@code start}; then nothing is searched
     */
    public YamlProjectSource(Path start, Map<String, String> environment, Optional<Path> file) {
        this.directories = new Directories(start.normalize());
        this.environment = Map.copyOf(environment);
        this.file = file.map(named -> directories.start().resolve(named).normalize());
    }

    @Override
    public Optional<ProjectFile> find() {
        return file.or(this::nearest).map(this::read);
    }

    private Optional<Path> nearest() {
        return directories
                .upward()
                .map(directory -> directory.resolve(FILE))
                .filter(RegularFile::isThere)
                .findFirst();
    }

    private ProjectFile read(Path path) {
        String shown = directories.shown(path);
        try {
            byte[] bytes = RegularFile.read(path);
            ProjectForm form = new ProjectForm(path, directories, environment);
            return YamlReader.read(shown, ErrorId.INVALID_PROJECT_FILE, bytes, form::read);
        } catch (IOException failure) {
            throw Reasons.unreadable(path, failure);
        } catch (InvalidFileException wrong) {
            throw counted(shown, wrong);
        }
    }

    private static InvalidFileException counted(String shown, InvalidFileException wrong) {
        int count = wrong.problems().size();
        return count == 1
                ? wrong
                : new InvalidFileException(
                        wrong.id(), shown + " has " + count + " problems", wrong.remedy(), wrong.problems());
    }

    @Override
    public Octets containerfile(BuildDeclaration build) {
        Path path = PathBytes.path(build.containerfile());
        try {
            return Octets.of(RegularFile.read(path));
        } catch (IOException failure) {
            throw Containerfiles.unreadable(build, path, failure);
        }
    }
}
