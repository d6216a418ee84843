package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.context.Content;
import dev.rigsmith.domain.context.EntryType;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The file of a stat cache: format, context, number of paths, and for each its name, what the system said and what was
 * read; all of it big-endian, texts after their length. A SHA-256 of everything before it ends the file.
 */
final class StatCacheFormat {

    private static final Octets FORMAT = new Octets("rigsmith-stat-cache/1");
    private static final int DIGEST = 32;

    private StatCacheFormat() {}

    static byte[] write(Octets root, Map<Octets, FileFacts> facts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, FORMAT);
            write(out, root);
            out.writeInt(facts.size());
            for (Map.Entry<Octets, FileFacts> entry : facts.entrySet()) {
                write(out, entry.getKey());
                write(out, entry.getValue());
            }
            out.write(digest(bytes.toByteArray(), bytes.size()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, FileFacts facts) throws IOException {
        FileStat stat = facts.stat();
        out.writeLong(stat.device());
        out.writeLong(stat.inode());
        out.writeInt(stat.mode());
        out.writeLong(stat.size());
        out.writeLong(stat.modified());
        out.writeLong(stat.changed());
        out.writeInt(stat.links());
        out.writeLong(stat.number());
        write(out, facts.content());
        out.writeInt(facts.attributes().size());
        for (Map.Entry<String, Octets> attribute : facts.attributes().entrySet()) {
            write(out, new Octets(attribute.getKey()));
            write(out, attribute.getValue());
        }
    }

    /** Nothing and device numbers follow from what the system said. */
    private static void write(DataOutputStream out, Content content) throws IOException {
        if (content instanceof Content.FileDigest file) {
            out.write(HexFormat.of().parseHex(file.digest().hex()));
        } else if (content instanceof Content.LinkTarget link) {
            write(out, link.target());
        }
    }

    private static void write(DataOutputStream out, Octets octets) throws IOException {
        out.writeInt(octets.length());
        out.write(octets.bytes());
    }

    /** Gives what was written for this context; empty for anything else. */
    static Optional<Map<Octets, FileFacts>> read(byte[] bytes, Octets root) {
        int end = bytes.length - DIGEST;
        if (end < 0 || !MessageDigest.isEqual(digest(bytes, end), Arrays.copyOfRange(bytes, end, end + DIGEST))) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, end);
        try {
            return octets(in).equals(FORMAT) && octets(in).equals(root) ? Optional.of(paths(in)) : Optional.empty();
        } catch (RuntimeException foreign) {
            return Optional.empty();
        }
    }

    /** Gives the context that a file begins with; empty when it is of another format. */
    static Optional<Octets> root(byte[] beginning) {
        ByteBuffer in = ByteBuffer.wrap(beginning);
        try {
            return octets(in).equals(FORMAT) ? Optional.of(octets(in)) : Optional.empty();
        } catch (RuntimeException foreign) {
            return Optional.empty();
        }
    }

    private static Map<Octets, FileFacts> paths(ByteBuffer in) {
        int count = in.getInt();
        Map<Octets, FileFacts> paths = new HashMap<>(2 * count);
        for (int i = 0; i < count; i++) {
            paths.put(octets(in), facts(in));
        }
        return paths;
    }

    private static FileFacts facts(ByteBuffer in) {
        FileStat stat = new FileStat(
                in.getLong(),
                in.getLong(),
                in.getInt(),
                in.getLong(),
                in.getLong(),
                in.getLong(),
                in.getInt(),
                in.getLong());
        Content content = content(in, stat);
        return new FileFacts(stat, content, attributes(in));
    }

    private static Content content(ByteBuffer in, FileStat stat) {
        return switch (stat.type().orElse(EntryType.FIFO)) {
            case FILE -> new Content.FileDigest(Sha256.ofDigest(take(in, DIGEST)));
            case SYMBOLIC_LINK -> new Content.LinkTarget(octets(in));
            case DIRECTORY, FIFO -> new Content.Nothing();
            case CHARACTER_DEVICE, BLOCK_DEVICE -> new Content.DeviceNumber(stat.number());
        };
    }

    private static SortedMap<String, Octets> attributes(ByteBuffer in) {
        int count = in.getInt();
        SortedMap<String, Octets> attributes = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            attributes.put(octets(in).latin1(), octets(in));
        }
        return attributes;
    }

    private static Octets octets(ByteBuffer in) {
        int length = in.getInt();
        Octets octets = new Octets(new String(in.array(), in.position(), length, StandardCharsets.ISO_8859_1));
        in.position(in.position() + length);
        return octets;
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] taken = new byte[length];
        in.get(taken);
        return taken;
    }

    private static byte[] digest(byte[] bytes, int length) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(bytes, 0, length);
        return digest.digest();
    }
}
