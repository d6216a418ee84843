package dev.rigsmith.adapters.fs.state;

import dev.rigsmith.adapters.fs.file.AtomicFile;
import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.WholeFile;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageQuery;
import dev.rigsmith.ports.QueryMemory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The latest queries of all places in one file. */
public final class FileQueryMemory implements QueryMemory {

    private final Path file;
    private final String place;

    /** @param place where the user is: the same topic may be another matter elsewhere */
    public FileQueryMemory(Path file, Path place) {
        this.file = file;
        this.place = PathBytes.text(place);
    }

    @Override
    public Optional<ImageQuery> recall(String topic) {
        return text().find(heading(topic));
    }

    @Override
    public void remember(String topic, ImageQuery query) {
        try {
            byte[] bytes = text().with(heading(topic), query).text().getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(file, bytes);
        } catch (RigsmithException unwritable) {
            // The next answer is waited for from its beginning.
        }
    }

    private String heading(String topic) {
        return place + "\t" + topic;
    }

    private QueriesText text() {
        try {
            return WholeFile.read(file)
                    .map(bytes -> QueriesText.of(new String(bytes, StandardCharsets.UTF_8)))
                    .orElse(QueriesText.none());
        } catch (RigsmithException unreadable) {
            return QueriesText.none();
        }
    }
}
