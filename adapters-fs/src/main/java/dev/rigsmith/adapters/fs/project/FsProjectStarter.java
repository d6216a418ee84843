package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.adapters.fs.file.NewFile;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.adapters.fs.file.RegularFile;
import dev.rigsmith.domain.starter.Listing;
import dev.rigsmith.domain.starter.Occupant;
import dev.rigsmith.domain.starter.StarterFile;
import dev.rigsmith.ports.ProjectStarter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Projects in a directory of this machine. */
public final class FsProjectStarter implements ProjectStarter {

    private final Directories directories;

    /** @param start the absolute path of the directory that projects begin in */
    public FsProjectStarter(Path start) {
        this.directories = new Directories(start.normalize());
    }

    @Override
    public Optional<Occupant> occupant() {
        return directories
                .upward()
                .map(directory -> directory.resolve(YamlProjectSource.FILE))
                .filter(RegularFile::isThere)
                .findFirst()
                .map(this::occupant);
    }

    private Occupant occupant(Path file) {
        boolean here = file.startsWith(directories.start());
        return new Occupant(directories.shown(file), kind(file), here);
    }

    private static Occupant.Kind kind(Path file) {
        if (Files.isRegularFile(file)) {
            return Occupant.Kind.FILE;
        }
        if (Files.isDirectory(file)) {
            return Occupant.Kind.DIRECTORY;
        }
        return Files.isSymbolicLink(file) && Files.notExists(file) ? Occupant.Kind.DANGLING_LINK : Occupant.Kind.OTHER;
    }

    @Override
    public Listing look() {
        return TellingFiles.in(directories.start());
    }

    @Override
    public void write(List<StarterFile> files) {
        Written written = new Written();
        Path now = directories.start();
        try {
            for (StarterFile file : files.subList(0, files.size() - 1)) {
                now = directories.start().resolve(file.path());
                write(now, file, written);
            }
            now = directories.start().resolve(files.get(files.size() - 1).path());
            NewFile.create(now, bytes(files.get(files.size() - 1)));
        } catch (FileAlreadyExistsException taken) {
            throw occupant(now).refusal();
        } catch (IOException failure) {
            written.takeBack();
            throw Reasons.unwritable(now, failure);
        }
    }

    private static void write(Path path, StarterFile file, Written written) throws IOException {
        if (Files.isRegularFile(path) && Arrays.equals(RegularFile.read(path), bytes(file))) {
            return;
        }
        written.makeDirectories(path.getParent());
        NewFile.create(path, bytes(file));
        written.add(path);
    }

    private static byte[] bytes(StarterFile file) {
        return file.text().getBytes(StandardCharsets.UTF_8);
    }
}
