package dev.rigsmith.adapters.fs.bundle;

import dev.rigsmith.adapters.fs.archive.OwnFile;
import dev.rigsmith.adapters.fs.archive.PlainFile;
import dev.rigsmith.adapters.fs.archive.PrivateDirectory;
import dev.rigsmith.adapters.fs.archive.Quota;
import dev.rigsmith.adapters.fs.archive.Workshop;
import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.archive.ArchiveLimits;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.ports.Bundle;
import dev.rigsmith.ports.Bundles;
import dev.rigsmith.ports.ImageArchives.Working;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** Bundles as tars, plain or compressed with gzip or zstd. */
public final class TarBundles implements Bundles {

    private static final String INPUT = "standard input";
    private static final String REMEDY = "nothing was changed; ask the sender to export it again";
    private static final int PIECE = 1 << 16;

    private final Path workplace;
    private final Supplier<InputStream> input;
    private final ArchiveLimits limits;

    /**
     * Unpacks where engines do.
     *
     * @param environment the environment variables
     * @param input standard input
     */
    public TarBundles(Map<String, String> environment, Supplier<InputStream> input) {
        this(PrivateDirectory.workplace(environment), input, ArchiveLimits.USUAL);
    }

    TarBundles(Path workplace, Supplier<InputStream> input, ArchiveLimits limits) {
        this.workplace = workplace;
        this.input = input;
        this.limits = limits;
    }

    @Override
    public Bundle open(Path file, Working working) {
        return open(workshop(PathBytes.text(file), working), shop -> shop.open(regular(file)));
    }

    @Override
    public Bundle openInput(Working working) {
        return open(workshop(INPUT, working), this::spooled);
    }

    private Workshop workshop(String subject, Working working) {
        return new Workshop(subject, REMEDY, workplace, new Quota(limits, working));
    }

    private static Bundle open(Workshop workshop, Source source) {
        try {
            return workshop.guard(() -> new OpenedBundle(workshop, source.in(workshop)));
        } catch (RuntimeException | Error failure) {
            workshop.close();
            throw failure;
        }
    }

    /** Opening a pipe or a device may never end. */
    private static Path regular(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("it is no regular file");
        }
        return file;
    }

    private PlainFile spooled(Workshop workshop) throws IOException {
        Path file = workshop.directory().path().resolve("input");
        try (OutputStream out = new OwnFile(file)) {
            byte[] piece = new byte[PIECE];
            long size = 0;
            for (int read = read(piece); read >= 0; read = read(piece)) {
                size += read;
                if (size > limits.bytes()) {
                    throw new IOException("it has more than " + limits.bytes() + " bytes");
                }
                workshop.quota().working(read);
                out.write(piece, 0, read);
            }
        }
        return workshop.open(file);
    }

    private int read(byte[] piece) {
        try {
            return input.get().read(piece);
        } catch (IOException failure) {
            throw FileAccessException.unreadable(INPUT, Reasons.of(failure), failure);
        }
    }

    /** Where the bytes of a bundle come from. */
    @FunctionalInterface
    private interface Source {
        PlainFile in(Workshop workshop) throws IOException;
    }
}
