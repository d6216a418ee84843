package dev.rigsmith.ports;

import dev.rigsmith.domain.add.WebAddress;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** Web servers in memory. It remembers which files are there, so that a test can say that none was left. */
public final class InMemoryDownloads implements Downloads {

    private final Map<String, String> served = new HashMap<>();
    private final List<Path> files = new ArrayList<>();
    private final BiConsumer<Path, String> disk;

    /** @param disk is told of every file that is written, with its content */
    public InMemoryDownloads(BiConsumer<Path, String> disk) {
        this.disk = disk;
    }

    /** Lets a server have a file. */
    public InMemoryDownloads serve(String address, String content) {
        served.put(address, content);
        return this;
    }

    /** The files that were fetched and not given back. */
    public List<Path> files() {
        return List.copyOf(files);
    }

    @Override
    public Download fetch(WebAddress address, Limits limits, Optional<Sha256> expected, Watcher watcher) {
        String content = Optional.ofNullable(served.get(address.target()))
                .orElseThrow(() -> failed(ErrorId.DOWNLOAD_FAILED, address + " is not there: 404"));
        Octets bytes = Octets.ofText(content);
        if (bytes.length() > limits.bytes()) {
            throw failed(ErrorId.DOWNLOAD_FAILED, address + " is too large");
        }
        if (expected.filter(digest -> !digest.equals(Sha256.of(bytes.bytes()))).isPresent()) {
            throw failed(ErrorId.DIGEST_MISMATCH, address + " is not what was expected");
        }
        watcher.on(bytes.length(), OptionalLong.of(bytes.length()));
        Path file = Path.of("/tmp/download-" + files.size(), "file");
        files.add(file);
        disk.accept(file, content);
        return new Fetched(file);
    }

    private static RefusedException failed(ErrorId id, String message) {
        return new RefusedException(id, message, "check the address");
    }

    private final class Fetched implements Download {

        private final Path file;

        Fetched(Path file) {
            this.file = file;
        }

        @Override
        public Path file() {
            return file;
        }

        @Override
        public void close() {
            files.remove(file);
        }
    }
}
