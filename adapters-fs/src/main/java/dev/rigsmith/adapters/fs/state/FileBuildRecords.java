package dev.rigsmith.adapters.fs.state;

import dev.rigsmith.adapters.fs.file.AtomicFile;
import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.garbage.Remembered;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.ports.BuildRecords;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Build records in a directory, one JSON file for each rig. A file that is not what was written counts as none. */
public final class FileBuildRecords implements BuildRecords {

    private static final String ENDING = ".json";

    private final Path directory;

    /** @param directory made when the first record is kept */
    public FileBuildRecords(Path directory) {
        this.directory = directory;
    }

    @Override
    public Optional<BuildRecord> last(RigId rig) {
        return read(file(rig)).filter(found -> found.rig().equals(rig));
    }

    @Override
    public List<Remembered> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .map(FileBuildRecords::remembered)
                    .toList();
        } catch (IOException failure) {
            throw Reasons.unreadable(directory, failure);
        }
    }

    private static Remembered remembered(BuildRecord built) {
        boolean gone = built.rig()
                .project()
                .map(PathBytes::path)
                .filter(Files::notExists)
                .isPresent();
        return new Remembered(built.rig(), built.image(), gone);
    }

    private static Optional<BuildRecord> read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return RecordJson.read(in);
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    @Override
    public void save(BuildRecord newRecord) {
        AtomicFile.write(file(newRecord.rig()), out -> RecordJson.write(newRecord, out));
    }

    @Override
    public void forget(RigId rig) {
        try {
            Files.deleteIfExists(file(rig));
        } catch (IOException failure) {
            throw Reasons.unwritable(file(rig), failure);
        }
    }

    /** Neither kinds nor names hold a slash, so no two rigs share the text that is hashed. */
    private Path file(RigId rig) {
        String identity =
                rig.kind().word() + "/" + rig.name() + "/" + rig.project().orElse("");
        return directory.resolve(Sha256.of(Octets.ofText(identity).bytes()).hex() + ENDING);
    }
}
