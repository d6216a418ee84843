package dev.rigsmith.adapters.fs.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.bundle.BundleMember;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.ports.BundleDrafts;
import dev.rigsmith.ports.BundleDraftsContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class FsBundleDraftsTest extends BundleDraftsContract {

    @TempDir
    Path root;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private Path work;
    private Path here;

    @BeforeEach
    void make() throws IOException {
        work = Files.createDirectory(root.resolve("work"));
        here = Files.createDirectory(root.resolve("here"));
    }

    @Override
    protected BundleDrafts drafts() {
        return new FsBundleDrafts(work, here, output);
    }

    @Override
    protected Map<BundleMember, Octets> bundle(String file) {
        try {
            if (file.equals("-")) {
                return Unpacked.of(output.toByteArray()).octets();
            }
            Path path = here.resolve(file);
            return Files.exists(path) ? Unpacked.of(Files.readAllBytes(path)).octets() : Map.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected void directory(String name) {
        try {
            Files.createDirectory(here.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected void checkThatNothingIsLeft() {
        assertThat(work).isEmptyDirectory();
        assertThat(here).isDirectoryNotContaining("glob:**.tmp");
    }
}
