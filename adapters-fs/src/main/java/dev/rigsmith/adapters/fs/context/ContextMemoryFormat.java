package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The file that remembers a context: format, context, rules, pruned directories, digest and listing, each after its length.
 * A CRC-32 of everything before it ends the file: it is to notice damage, and nobody's attack.
 */
final class ContextMemoryFormat {

    private static final Octets FORMAT = new Octets("rigsmith-context-memory/1");
    private static final int CHECKSUM = Long.BYTES;

    private ContextMemoryFormat() {}

    static byte[] write(Octets root, Octets rules, ContextMemory memory) {
        byte[] listing = memory.listing().bytes();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(listing.length + (1 << 12));
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, FORMAT.bytes());
            write(out, root.bytes());
            write(out, rules.bytes());
            out.writeInt(memory.pruned().size());
            for (Octets directory : memory.pruned()) {
                write(out, directory.bytes());
            }
            write(out, Octets.ofText(memory.digest().hex()).bytes());
            write(out, listing);
            out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Gives what was written for this context under these rules; empty for anything else. */
    static Optional<ContextMemory> read(byte[] bytes, Octets root, Octets rules) {
        int end = bytes.length - CHECKSUM;
        if (end < 0 || ByteBuffer.wrap(bytes).getLong(end) != checksum(bytes, end)) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, end);
        try {
            return isOf(root, rules, in) ? Optional.of(memory(in)) : Optional.empty();
        } catch (RuntimeException foreign) {
            return Optional.empty();
        }
    }

    /**
     * Gives the pruned directories, if this is how the file of this context under these rules begins; else none. Nothing
     * tells yet whether the file is damaged, but each of them can be pruned.
     */
    static List<Octets> pruned(byte[] beginning, Octets root, Octets rules) {
        ByteBuffer in = ByteBuffer.wrap(beginning);
        try {
            List<Octets> directories = isOf(root, rules, in) ? directories(in) : List.of();
            return directories.stream().allMatch(FindCommand::canPrune) ? directories : List.of();
        } catch (RuntimeException foreign) {
            return List.of();
        }
    }

    private static boolean isOf(Octets root, Octets rules, ByteBuffer in) {
        return text(in).equals(FORMAT) && text(in).equals(root) && text(in).equals(rules);
    }

    private static ContextMemory memory(ByteBuffer in) {
        List<Octets> pruned = directories(in);
        Sha256 digest = new Sha256(text(in).latin1());
        return new ContextMemory(pruned, new Listing(bytes(in)), digest);
    }

    private static List<Octets> directories(ByteBuffer in) {
        int count = in.getInt();
        List<Octets> directories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            directories.add(text(in));
        }
        return directories;
    }

    /** Gives the context that a file begins with; empty when it is of another format. */
    static Optional<Octets> root(byte[] beginning) {
        ByteBuffer in = ByteBuffer.wrap(beginning);
        try {
            return text(in).equals(FORMAT) ? Optional.of(text(in)) : Optional.empty();
        } catch (RuntimeException foreign) {
            return Optional.empty();
        }
    }

    private static Octets text(ByteBuffer in) {
        return new Octets(new String(bytes(in), StandardCharsets.ISO_8859_1));
    }

    private static byte[] bytes(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("longer than the file");
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }
}
