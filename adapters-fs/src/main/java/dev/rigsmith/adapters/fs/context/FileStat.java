package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.context.EntryType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the system says of a path without opening it, after {@code stat(2)}.
 *
 * @param mode type and permission bits
 * @param size in bytes
 * @param modified when the content was last changed, in nanoseconds since the epoch
 * @param changed when anything of the file was last changed, likewise; programs cannot set it
 * @param links how many names the file has
 * @param number the device's own number, where the path is one
 */
record FileStat(long device, long inode, int mode, long size, long modified, long changed, int links, long number) {

    private static final String WANTED = "unix:dev,ino,mode,size,lastModifiedTime,ctime,nlink,rdev";
    /** Two seconds: the slowest clock of a file system in use. */
    private static final long TICK = 2_000_000_000L;

    private static final int TYPE_BITS = 0170000;
    private static final int PERMISSION_BITS = 07777;

    /** Looks at the path itself, be it a link or not. */
    static FileStat of(Path path) throws IOException {
        return read(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Looks at what the path leads to. */
    static FileStat following(Path path) throws IOException {
        return read(path);
    }

    private static FileStat read(Path path, LinkOption... options) throws IOException {
        Map<String, Object> found = Files.readAttributes(path, WANTED, options);
        return new FileStat(
                (Long) found.get("dev"),
                (Long) found.get("ino"),
                (Integer) found.get("mode"),
                (Long) found.get("size"),
                nanoseconds(found.get("lastModifiedTime")),
                nanoseconds(found.get("ctime")),
                (Integer) found.get("nlink"),
                (Long) found.get("rdev"));
    }

    private static long nanoseconds(Object time) {
        return ((FileTime) time).to(TimeUnit.NANOSECONDS);
    }

    /** The type as builders know it; empty for sockets, which they skip. */
    Optional<EntryType> type() {
        return switch (mode & TYPE_BITS) {
            case 0100000 -> Optional.of(EntryType.FILE);
            case 0040000 -> Optional.of(EntryType.DIRECTORY);
            case 0120000 -> Optional.of(EntryType.SYMBOLIC_LINK);
            case 0010000 -> Optional.of(EntryType.FIFO);
            case 0020000 -> Optional.of(EntryType.CHARACTER_DEVICE);
            case 0060000 -> Optional.of(EntryType.BLOCK_DEVICE);
            default -> Optional.empty();
        };
    }

    boolean isDirectory() {
        return (mode & TYPE_BITS) == 0040000;
    }

    /** The twelve bits of {@code chmod}. */
    int permissions() {
        return mode & PERMISSION_BITS;
    }

    /** Whether both are the same file, whatever it holds by now. */
    boolean isSameNode(FileStat other) {
        return device == other.device && inode == other.inode && mode == other.mode && number == other.number;
    }

    /**
     * Whether a change after the given time may have left this as it is, because clocks of file systems tick slowly, and
     * some keep only one time.
     *
     * @param time in nanoseconds since the epoch
     */
    boolean isYoung(long time) {
        return changed > time - TICK || modified > time - TICK && modified <= time + TICK;
    }

    /**
     * The bits of a type as {@code find} names it.
     *
     * @throws IllegalArgumentException when it is none
     */
    static int typeBits(String letter) {
        return switch (letter) {
            case "f" -> 0100000;
            case "d" -> 0040000;
            case "l" -> 0120000;
            case "p" -> 0010000;
            case "c" -> 0020000;
            case "b" -> 0060000;
            case "s" -> 0140000;
            default -> throw new IllegalArgumentException("not a type: " + letter);
        };
    }
}
