package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where an archive is worked on: its directory, what it may ask for, and what is closed after it. */
public final class Workshop implements AutoCloseable {

    private final String subject;
    private final String remedy;
    private final Path parent;
    private final Quota quota;
    private final List<PlainFile> open = new ArrayList<>();
    private final List<PrivateDirectory> directory = new ArrayList<>();

    /**
     * @param subject what is worked on, for messages
     * @param remedy what helps when that is refused
     * @param parent where the directory is made
     */
    public Workshop(String subject, String remedy, Path parent, Quota quota) {
        this.subject = subject;
        this.remedy = remedy;
        this.parent = parent;
        this.quota = quota;
    }

    /** Work on an archive. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /** Does it, and refuses the archive when something is wrong with that. */
    public <T> T guard(Work<T> work) {
        try {
            return work.run();
        } catch (IOException wrong) {
            throw new RefusedException(ErrorId.INVALID_ARCHIVE, subject + " was refused: " + Fault.of(wrong), remedy);
        }
    }

    /** What may be asked for. */
    public Quota quota() {
        return quota;
    }

    /** The directory, made when it is first asked for. */
    public PrivateDirectory directory() {
        if (directory.isEmpty()) {
            directory.add(PrivateDirectory.in(parent));
        }
        return directory.get(0);
    }

    /** Opens a file until the end of the work. */
    public PlainFile open(Path file) {
        PlainFile opened = PlainFile.open(file);
        open.add(opened);
        return opened;
    }

    @Override
    public void close() {
        open.forEach(PlainFile::close);
        directory.forEach(PrivateDirectory::close);
        open.clear();
        directory.clear();
    }
}
