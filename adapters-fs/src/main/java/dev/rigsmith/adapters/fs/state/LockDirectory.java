package dev.rigsmith.adapters.fs.state;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lock files of one directory. They are made, tried and removed only under the gate, a lock on a file that is never
 * removed. So a file that was locked is still the one of its name, and nobody is left with a lock on a removed one.
 *
 * <p>The system's locks belong to the process, and closing any channel of a file drops the process's lock on it. So
 * there is one object for each directory in a process, it remembers what is held, and never opens such a file again.
 */
final class LockDirectory {

    private static final Map<Path, LockDirectory> OPEN = new ConcurrentHashMap<>();
    static final String ENDING = ".lock";

    private final Path directory;
    private final Map<Path, LockedFile> held = new HashMap<>();
    private boolean cleared;

    private LockDirectory(Path directory) {
        this.directory = directory;
    }

    static LockDirectory of(Path directory) {
        return OPEN.computeIfAbsent(directory, LockDirectory::new);
    }

    /** Takes the lock, if nobody holds it, or all of them. */
    synchronized Optional<LockedFile> tryLock(String name) throws IOException {
        return underGate(() -> isHeld(all()) ? Optional.empty() : take(directory.resolve(name)));
    }

    /** Takes all locks, if nobody holds any. */
    synchronized Optional<LockedFile> tryLockAll() throws IOException {
        return underGate(() -> isHeld(all()) || !list(true).isEmpty() ? Optional.empty() : take(all()));
    }

    /** The names of locks that somebody holds, or of those that nobody holds. */
    synchronized List<String> files(boolean held) throws IOException {
        return underGate(() -> list(held));
    }

    /** Removes the file of a lock, if nobody holds it. */
    synchronized boolean discard(String name) throws IOException {
        return underGate(() -> {
            Path file = directory.resolve(name);
            Optional<LockedFile> abandoned = Files.exists(file) ? tryLock(file) : Optional.empty();
            return abandoned.isPresent() && remove(abandoned.get());
        });
    }

    private Path all() {
        return directory.resolve("all");
    }

    private Optional<LockedFile> take(Path file) throws IOException {
        Optional<LockedFile> lock = tryLock(file);
        if (lock.isPresent()) {
            sign(lock.get().channel());
            held.put(lock.get().file(), lock.get());
        }
        return lock;
    }

    private List<String> list(boolean wanted) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + ENDING)) {
            for (Path file : files) {
                if (isHeld(file) == wanted) {
                    names.add(file.getFileName().toString());
                }
            }
        }
        return names;
    }

    /** Makes no file. Trying takes the lock for a moment; nobody else can look at that, since all of it is under the gate. */
    private boolean isHeld(Path file) throws IOException {
        if (held.containsKey(file) || !Files.exists(file)) {
            return held.containsKey(file);
        }
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            return channel.tryLock() == null;
        }
    }

    /** Gives a lock back and removes its file. Nothing is left to do the second time. */
    synchronized void release(LockedFile lock) throws IOException {
        if (held.remove(lock.file(), lock)) {
            underGate(() -> remove(lock));
        }
    }

    /** Removes what killed processes left, once. */
    synchronized void clear() throws IOException {
        if (!cleared) {
            cleared = true;
            underGate(this::removeAbandoned);
        }
    }

    private boolean removeAbandoned() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + ENDING)) {
            for (Path file : files) {
                Optional<LockedFile> abandoned = tryLock(file);
                if (abandoned.isPresent()) {
                    remove(abandoned.get());
                }
            }
        }
        return true;
    }

    /** Who holds the lock, as far as its file tells. */
    synchronized String holder(String name) throws IOException {
        Path file = directory.resolve(name);
        return Files.exists(file) || held.containsKey(file)
                ? process(file) + ", which does the same"
                : process(all()) + ", which clears up";
    }

    private String process(Path file) throws IOException {
        if (held.containsKey(file)) {
            return "process " + ProcessHandle.current().pid();
        }
        String pid = content(file);
        return pid.matches("[0-9]{1,10}") ? "process " + pid : "another process";
    }

    /** Nothing where it is gone, which it may be at any moment: nobody waits for those who only look. */
    private static String content(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    private <T> T underGate(Step<T> step) throws IOException {
        try (FileChannel gate = FileChannel.open(directory.resolve("gate"), CREATE, WRITE)) {
            gate.lock();
            return step.run();
        }
    }

    /** What is done under the gate. */
    @FunctionalInterface
    private interface Step<T> {
        T run() throws IOException;
    }

    private Optional<LockedFile> tryLock(Path file) throws IOException {
        if (held.containsKey(file)) {
            return Optional.empty();
        }
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
        if (channel.tryLock() != null) {
            return Optional.of(new LockedFile(file, channel));
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean remove(LockedFile lock) throws IOException {
        try {
            return Files.deleteIfExists(lock.file());
        } finally {
            lock.channel().close();
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        byte[] text = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.ISO_8859_1);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text), 0);
    }
}
