package dev.rigsmith.adapters.fs.state;

import dev.rigsmith.adapters.fs.file.AtomicFile;
import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.ports.BuildLocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Build locks as files in a directory, one for each key that is being built. The system's own lock on the file is what
 * counts, and that ends with its process; the file's text names the process for those who wait.
 */
public final class FileBuildLocks implements BuildLocks {

    /** In milliseconds. */
    private static final long PAUSE = 50;

    private static final String ENDING = LockDirectory.ENDING;

    private final Path path;

    /** @param directory made when the first lock is taken */
    public FileBuildLocks(Path directory) {
        this.path = directory.toAbsolutePath();
    }

    @Override
    public Held acquire(BuildKey key, Waiting waiting) {
        try {
            LockDirectory directory = directory();
            directory.clear();
            return acquire(directory, fileOf(key), waiting);
        } catch (IOException failure) {
            throw Reasons.unwritable(path, failure);
        }
    }

    @Override
    public Optional<Held> tryAcquire(BuildKey key) {
        try {
            LockDirectory directory = directory();
            return directory.tryLock(fileOf(key)).map(lock -> held(directory, lock));
        } catch (IOException failure) {
            throw Reasons.unwritable(path, failure);
        }
    }

    @Override
    public Optional<Held> tryAcquireAll() {
        try {
            LockDirectory directory = directory();
            return directory.tryLockAll().map(lock -> held(directory, lock));
        } catch (IOException failure) {
            throw Reasons.unwritable(path, failure);
        }
    }

    @Override
    public Set<BuildKey> held() {
        try {
            return Files.isDirectory(path)
                    ? LockDirectory.of(path.toRealPath()).files(true).stream()
                            .map(file -> file.replace(ENDING, ""))
                            .flatMap(hex -> BuildKey.read(hex).stream())
                            .collect(Collectors.toUnmodifiableSet())
                    : Set.of();
        } catch (IOException failure) {
            throw Reasons.unreadable(path, failure);
        }
    }

    @Override
    public String scope() {
        return LockScope.of(path);
    }

    private LockDirectory directory() throws IOException {
        AtomicFile.makeDirectory(path);
        return LockDirectory.of(path.toRealPath());
    }

    private static String fileOf(BuildKey key) {
        return key.hex() + ENDING;
    }

    private Held acquire(LockDirectory directory, String name, Waiting waiting) throws IOException {
        Optional<LockedFile> lock = directory.tryLock(name);
        if (lock.isEmpty()) {
            waiting.on(directory.holder(name));
        }
        while (lock.isEmpty()) {
            pause();
            lock = directory.tryLock(name);
        }
        return held(directory, lock.get());
    }

    private Held held(LockDirectory directory, LockedFile lock) {
        return () -> {
            try {
                directory.release(lock);
            } catch (IOException failure) {
                throw Reasons.unwritable(path, failure);
            }
        };
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw FileAccessException.unwritable(PathBytes.text(path), "Interrupted while waiting for a lock", ended);
        }
    }
}
