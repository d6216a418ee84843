package dev.rigsmith.adapters.fs.file;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.rigsmith.domain.error.FileAccessException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The lock that whoever changes a file holds: the system's own, on a file {@code .NAME.lock} beside it, that names the
 * process for those who wait. It ends with its process. The file stays, so that nobody locks one that was removed; it is
 * beside the data, and not among the program's state, so that all who share the data share the lock.
 *
 * <p>The system's locks belong to the process, and closing any channel of a file drops them. So the threads of a process
 * queue before that.
 */
final class WriteLock {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** In milliseconds. */
    private static final long LONGEST_PAUSE = 50;

    private static final int LONGEST_SIGNATURE = 40;
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final Path file;
    private final Duration patience;

    WriteLock(Path file, Duration patience) {
        this.file = file;
        this.patience = patience;
    }

    static WriteLock of(Path file) {
        return new WriteLock(file, PATIENCE);
    }

    /**
     * Does the work alone.
     *
     * @throws FileAccessException when the lock cannot be taken
     */
    void hold(Runnable work) {
        try {
            Path lock = lockFile();
            ReentrantLock threads = THREADS.computeIfAbsent(lock, key -> new ReentrantLock());
            if (!threads.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw busy("process " + ProcessHandle.current().pid());
            }
            try {
                holdAmongProcesses(lock, work);
            } finally {
                threads.unlock();
            }
        } catch (IOException failure) {
            throw Reasons.unwritable(file, failure);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw FileAccessException.unwritable(PathBytes.text(file), "Interrupted while waiting for its lock", ended);
        }
    }

    private Path lockFile() throws IOException {
        Path target = AtomicFile.target(file).toAbsolutePath();
        AtomicFile.makeDirectory(target.getParent());
        return target.getParent().toRealPath().resolve("." + target.getFileName() + ".lock");
    }

    private void holdAmongProcesses(Path lock, Runnable work) throws IOException, InterruptedException {
        try (FileChannel channel = open(lock)) {
            await(channel);
            sign(channel);
            work.run();
        }
    }

    /** Patience ends with one holder that does not finish, not with many that do. */
    private void await(FileChannel channel) throws IOException, InterruptedException {
        String holder = "";
        long deadline = 0;
        while (channel.tryLock() == null) {
            String now = signature(channel);
            if (!now.equals(holder) || deadline == 0) {
                holder = now;
                deadline = System.nanoTime() + patience.toNanos();
            }
            if (System.nanoTime() - deadline > 0) {
                throw busy(process(holder));
            }
            Thread.sleep(1 + (long) (Math.random() * LONGEST_PAUSE));
        }
    }

    private static FileChannel open(Path lock) {
        try {
            if (RegularFile.isThere(lock)) {
                RegularFile.requireFile(lock);
            }
            return FileChannel.open(
                    lock,
                    Set.of(CREATE, READ, WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException failure) {
            throw Reasons.unwritable(lock, failure);
        }
    }

    private FileAccessException busy(String holder) {
        return FileAccessException.busy(PathBytes.text(file), holder);
    }

    /** Each time another one, so that whoever waits sees that the lock changes hands. */
    private static void sign(FileChannel channel) throws IOException {
        String text = ProcessHandle.current().pid() + " " + System.nanoTime() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)), 0);
    }

    private static String signature(FileChannel channel) throws IOException {
        ByteBuffer signature = ByteBuffer.allocate(LONGEST_SIGNATURE);
        channel.read(signature, 0);
        return StandardCharsets.ISO_8859_1.decode(signature.flip()).toString();
    }

    /** Who holds the lock, as far as its file tells. */
    private static String process(String signature) {
        String pid = signature.replaceAll("(?s) .*", "");
        return pid.matches("[0-9]{1,10}") ? "process " + pid : "another process";
    }
}
