package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.VerifiedImage;
import dev.rigsmith.process.Exchange;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Sends the layout as an archive to podman, which may pass it on to a service elsewhere. The name goes in its index. */
record ArchiveLoading(Programs programs) implements Loading {

    private static final String INDEX = "index.json";

    @Override
    public Finished load(VerifiedImage image, ImageReference name) {
        byte[] index = namedIndex(image.layout(), name);
        return programs.run(
                new Invocation(List.of("podman", "load", "--quiet"), Map.of(), Invocation.Streams.SHOWN),
                Exchange.reading((OutputStream program) -> write(image.layout(), index, program)));
    }

    /** The command that would do the same with an archive of the layout. */
    @Override
    public List<String> command(VerifiedImage image, ImageReference name) {
        return programs.command(List.of("podman", "load", "--quiet", "--input=" + image.layout()));
    }

    private static byte[] namedIndex(Path layout, ImageReference name) {
        Path file = layout.resolve(INDEX);
        try {
            return OciIndex.named(Files.readAllBytes(file), PodmanCommands.exact(name));
        } catch (IOException failure) {
            throw EngineException.failed(
                    "podman could not load `" + name + "`: " + file + " cannot be read",
                    "check that nobody else changes files in the directory for temporary files",
                    List.of("podman", "load"),
                    1,
                    List.of());
        }
    }

    private static void write(Path layout, byte[] index, OutputStream to) throws IOException {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(to, StandardCharsets.UTF_8.name());
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        add(tar, INDEX, index.length);
        tar.write(index);
        tar.closeArchiveEntry();
        try (Stream<Path> files = Files.walk(layout)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = layout.relativize(file).toString();
                if (!name.equals(INDEX)) {
                    add(tar, name, Files.size(file));
                    Files.copy(file, tar);
                    tar.closeArchiveEntry();
                }
            }
        }
        tar.finish();
        tar.flush();
    }

    private static void add(TarArchiveOutputStream tar, String name, long size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
    }
}
