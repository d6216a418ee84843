package dev.rigsmith.adapters.fs.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.adapters.fs.XdgPlaces;
import dev.rigsmith.adapters.fs.file.TemporaryName;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.ports.LeftoversContract;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLeftoversTest extends LeftoversContract {

    @TempDir
    private Path home;

    private XdgPlaces places() {
        return XdgPlaces.of(Map.of(), home);
    }

    @Override
    protected Leftovers leftovers() {
        return new FileLeftovers(places());
    }

    @Override
    protected List<String> leave() {
        Path lock = write(places().locks().resolve("a".repeat(64) + ".lock"), new byte[0]);
        Path record = write(places().records().resolve(nameOfAnEndedProcess()), new byte[5]);
        Path registry = write(places().registry().resolveSibling(nameOfAnEndedProcess()), new byte[5]);
        Path template = places().templates().resolve(nameOfAnEndedProcess());
        write(template.resolve("Containerfile"), new byte[5]);
        Path cache = write(places().statCaches().resolve("b".repeat(64)), cache(home.resolve("gone")));
        Path listing = write(
                places().statCaches().resolve("d".repeat(64) + ".listing"),
                cache("rigsmith-context-memory/1", home.resolve("gone")));
        Path query = write(places().queries().resolveSibling(nameOfAnEndedProcess()), new byte[5]);
        Path answer = write(places().answers().resolve(nameOfAnEndedProcess()), new byte[5]);
        return List.of(
                query.toString(),
                answer.toString(),
                lock.toString(),
                record.toString(),
                registry.toString(),
                template.toString(),
                cache.toString(),
                listing.toString());
    }

    @Override
    protected void beBusy() {
        new FileBuildLocks(places().locks()).acquire(new BuildKey("c".repeat(64)), holder -> {});
        write(places().records().resolve(TemporaryName.next()), new byte[5]);
        write(places().records().resolve("mine.tmp"), new byte[5]);
        write(places().statCaches().resolve("b".repeat(64)), cache(home));
        write(places().statCaches().resolve("b".repeat(64) + ".listing"), cache("rigsmith-context-memory/1", home));
        write(places().statCaches().resolve("c".repeat(64)), new byte[] {1, 2, 3});
        write(places().registry(), new byte[5]);
    }

    @Test
    void where_nothing_was_ever_kept_nothing_is_made() {
        assertThat(leftovers().abandoned()).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    private static Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** No process has so high a number. */
    private static String nameOfAnEndedProcess() {
        return TemporaryName.next().replaceFirst("-" + ProcessHandle.current().pid() + "-", "-999999999-");
    }

    private static byte[] cache(Path context) {
        return cache("rigsmith-stat-cache/1", context);
    }

    private static byte[] cache(String format, Path context) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String text : List.of(format, context.toString(), "the rest does not matter")) {
                out.writeInt(text.length());
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
