package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.context.Content;
import java.io.IOException;
import java.nio.file.FileSystemException;

/** Reads paths from disk, again and again until the system says the same of them before and after. */
final class FactReader implements FactSource {

    private static final int MOST_ATTEMPTS = 5;

    private final AttributeSource attributes;
    private final ThreadLocal<FileDigest> digests = ThreadLocal.withInitial(FileDigest::new);

    FactReader(AttributeSource attributes) {
        this.attributes = attributes;
    }

    @Override
    public FileFacts of(Sighting sighting) {
        try {
            return settled(sighting);
        } catch (IOException failure) {
            throw Reasons.unreadable(sighting.file(), failure);
        }
    }

    /** On a thread of its own: to load the C library takes as long as to read a hundred files. */
    @Override
    public void expectMany() {
        Thread thread = new Thread(attributes::prepare, "attributes");
        thread.setDaemon(true);
        thread.start();
    }

    private FileFacts settled(Sighting sighting) throws IOException {
        FileStat before = sighting.stat();
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            FileFacts facts = read(new Sighting(sighting.path(), sighting.file(), sighting.type(), before));
            FileStat after = FileStat.of(sighting.file());
            if (after.equals(before) || sighting.stat().isDirectory() && after.mode() == before.mode()) {
                return facts;
            }
            if (!after.type().equals(before.type())) {
                break;
            }
            before = after;
        }
        throw new FileSystemException(PathBytes.text(sighting.file()), null, "It changes while it is read");
    }

    private FileFacts read(Sighting sighting) throws IOException {
        Content content = content(sighting);
        return new FileFacts(sighting.stat(), content, attributes.of(sighting.file()));
    }

    private Content content(Sighting sighting) throws IOException {
        return switch (sighting.type()) {
            case FILE -> new Content.FileDigest(digests.get().of(sighting.file()));
            case SYMBOLIC_LINK -> new Content.LinkTarget(PathBytes.ofTarget(sighting.file()));
            case DIRECTORY, FIFO -> new Content.Nothing();
            case CHARACTER_DEVICE, BLOCK_DEVICE ->
                new Content.DeviceNumber(sighting.stat().number());
        };
    }
}
