package dev.rigsmith.adapters.fs.state;

import dev.rigsmith.adapters.fs.file.AtomicFile;
import dev.rigsmith.adapters.fs.file.WholeFile;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.RegistryMemory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Answers of registries in a directory, one file for each reference. A file that is not what was written counts as none. */
public final class FileRegistryMemory implements RegistryMemory {

    private final Path directory;

    /** @param directory made when the first answer is kept */
    public FileRegistryMemory(Path directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Remembered> recall(ImageReference reference) {
        try {
            return WholeFile.read(file(reference))
                    .flatMap(bytes -> AnswerText.read(new String(bytes, StandardCharsets.UTF_8), name(reference)));
        } catch (RigsmithException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void remember(ImageReference reference, Remembered answer) {
        try {
            byte[] bytes = AnswerText.write(answer, name(reference)).getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(file(reference), bytes);
        } catch (RigsmithException unwritable) {
            // The registry is asked again the next time.
        }
    }

    private static String name(ImageReference reference) {
        return reference.canonical().toString();
    }

    private Path file(ImageReference reference) {
        return directory.resolve(
                Sha256.of(Octets.ofText(name(reference)).bytes()).hex());
    }
}
