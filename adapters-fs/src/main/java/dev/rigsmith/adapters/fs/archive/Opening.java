package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.archive.ArchiveKind;
import dev.rigsmith.domain.archive.MemberName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Finds out what something is. What is compressed is unpacked on the way, once. */
final class Opening {

    private static final String BUNDLE_MARK = "rig.yaml";
    private static final Contents NOTHING = path -> Optional.empty();

    private final Workshop workshop;

    Opening(Workshop workshop) {
        this.workshop = workshop;
    }

    /**
     * What it is.
     *
     * @param contents its files by name, where it holds images
     * @param plain all of it without compression, where it is a tar
     */
    record Sorted(ArchiveKind kind, Contents contents, Content plain) {

        static Sorted without(ArchiveKind kind, Content plain) {
            return new Sorted(kind, NOTHING, plain);
        }
    }

    Sorted sort() throws IOException {
        BasicFileAttributes attributes = attributes(workshop.source());
        if (attributes.isDirectory()) {
            return directory();
        }
        return attributes.isRegularFile() ? file() : Sorted.without(ArchiveKind.UNKNOWN, new Empty());
    }

    private static BasicFileAttributes attributes(Path source) {
        try {
            return Files.readAttributes(source, BasicFileAttributes.class);
        } catch (IOException failure) {
            throw Reasons.unreadable(source, failure);
        }
    }

    private Sorted directory() {
        DirectoryContents contents = new DirectoryContents(workshop.source(), workshop.quota());
        boolean layout = contents.names(OciLayout.MARK) && contents.names(OciLayout.INDEX);
        return new Sorted(layout ? ArchiveKind.OCI_LAYOUT : ArchiveKind.UNKNOWN, contents, new Empty());
    }

    private Sorted file() throws IOException {
        PlainFile file = workshop.open(workshop.source());
        workshop.quota().given(file.size());
        Compression compression = Compression.of(file);
        Optional<String> first = firstName(file, compression);
        if (first.isEmpty()) {
            return Sorted.without(ArchiveKind.UNKNOWN, file);
        }
        return first.get().equals(BUNDLE_MARK)
                ? Sorted.without(ArchiveKind.BUNDLE, file)
                : tar(compression == Compression.NONE ? file : unpacked(file, compression));
    }

    /** The name of the first member; empty where this is no tar. */
    private Optional<String> firstName(PlainFile file, Compression compression) {
        try (InputStream in = file.open();
                InputStream plain = compression.open(in);
                PlainTar tar = new PlainTar(plain, workshop.quota().limits().header())) {
            return tar.next() ? Optional.of(MemberName.plain(tar.member().getName())) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private PlainFile unpacked(PlainFile file, Compression compression) throws IOException {
        Path to = workshop.directory().path().resolve("unpacked");
        try (Watched packed = new Watched(file.open());
                InputStream plain = compression.open(packed);
                OutputStream out = new OwnFile(to)) {
            Digested.copy(plain, out, workshop.quota());
            packed.rest();
        }
        return workshop.open(to);
    }

    private Sorted tar(PlainFile plain) throws IOException {
        TarContents contents = TarContents.of(plain, workshop.quota().limits());
        return new Sorted(kind(contents), contents, plain);
    }

    /** Newer engines write an archive that is both kinds: the one that vouches for more is taken. */
    private static ArchiveKind kind(TarContents contents) {
        if (contents.names(OciLayout.MARK) && contents.names(OciLayout.INDEX)) {
            return ArchiveKind.OCI_ARCHIVE;
        }
        return contents.names(DockerArchive.MANIFEST) || contents.names(DockerArchive.REPOSITORIES)
                ? ArchiveKind.DOCKER_ARCHIVE
                : ArchiveKind.TAR;
    }

    /** What there is to read of something that is not read. */
    private static final class Empty implements Content {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }
    }
}
