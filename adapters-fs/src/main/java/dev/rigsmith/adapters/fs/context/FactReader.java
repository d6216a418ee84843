package dev.rigsmith.adapters.fs.context;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.context.Content;
import dev.rigsmith.domain.context.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Set;

/** Reads paths from disk, again and again until the system says the same of them before and after. */
final class FactReader implements FactSource {

    private static final int MOST_ATTEMPTS = 5;
    private static final int LARGEST_BUFFER = 1 << 17;

    private final AttributeSource attributes;

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

    private static Content content(Sighting sighting) throws IOException {
        return switch (sighting.type()) {
            case FILE ->
                new Content.FileDigest(digest(sighting.file(), sighting.stat().size()));
            case SYMBOLIC_LINK -> new Content.LinkTarget(PathBytes.ofTarget(sighting.file()));
            case DIRECTORY, FIFO -> new Content.Nothing();
            case CHARACTER_DEVICE, BLOCK_DEVICE ->
                new Content.DeviceNumber(sighting.stat().number());
        };
    }

    private static Sha256 digest(Path file, long size) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(LARGEST_BUFFER, size + 1));
        try (SeekableByteChannel channel = Files.newByteChannel(file, Set.of(READ, NOFOLLOW_LINKS))) {
            while (channel.read(buffer) >= 0) {
                digest.update(buffer.flip());
                buffer.clear();
            }
        }
        return Sha256.ofDigest(digest.digest());
    }
}
