package dev.rigsmith.adapters.fs.context;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;

import dev.rigsmith.domain.context.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Set;

/** Digests one file after the other, for one thread, with the same buffer. */
final class FileDigest {

    private static final int BUFFER = 1 << 17;
    private static final Set<OpenOption> OPTIONS = Set.of(READ, NOFOLLOW_LINKS);

    private final MessageDigest digest = Sha256.newDigest();
    private final byte[] bytes = new byte[BUFFER];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes);

    Sha256 of(Path file) throws IOException {
        digest.reset();
        try (SeekableByteChannel channel = Files.newByteChannel(file, OPTIONS)) {
            int read = channel.read(buffer.clear());
            while (read >= 0) {
                digest.update(bytes, 0, read);
                read = channel.read(buffer.clear());
            }
        }
        return Sha256.ofDigest(digest.digest());
    }
}
