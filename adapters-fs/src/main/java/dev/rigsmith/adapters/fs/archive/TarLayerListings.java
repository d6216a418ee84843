package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.archive.ArchiveLimits;
import dev.rigsmith.domain.archive.MemberName;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.layer.LayerEntry;
import dev.rigsmith.ports.LayerListings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** Lists layers by the headers of their tars, and by the digests of what is in their files. */
public final class TarLayerListings implements LayerListings {

    private static final int CHUNK = 1 << 16;

    /** Some write the type into the mode as well. */
    private static final int PERMISSIONS = 07777;

    private static final String ATTRIBUTE = "SCHILY.xattr.";

    private final Path workplace;
    private final ArchiveLimits limits;

    /**
     * Has images saved where engines unpack them: below the directory that {@code TMPDIR} names, or {@code /var/tmp}.
     *
     * @param environment the environment variables
     */
    public TarLayerListings(Map<String, String> environment) {
        this(Path.of(environment.getOrDefault("TMPDIR", "/var/tmp")).toAbsolutePath(), ArchiveLimits.USUAL);
    }

    TarLayerListings(Path workplace, ArchiveLimits limits) {
        this.workplace = workplace;
        this.limits = limits;
    }

    @Override
    public List<List<LayerEntry>> of(Consumer<Path> saving) {
        try (PrivateDirectory directory = PrivateDirectory.in(workplace)) {
            Path file = directory.path().resolve("image.tar");
            saving.accept(file);
            return list(file);
        }
    }

    private List<List<LayerEntry>> list(Path archive) {
        try (PlainFile file = PlainFile.open(archive)) {
            TarContents contents = TarContents.of(file, limits);
            List<Found> images = new DockerArchive(contents, new Quota(limits, bytes -> {})).find();
            if (images.size() != 1) {
                throw new IOException("it holds " + images.size() + " images, where one should be");
            }
            List<List<LayerEntry>> layers = new ArrayList<>();
            for (Found.Layer layer : images.get(0).layers()) {
                layers.add(entries(contents.require(layer.path())));
            }
            return layers;
        } catch (IOException wrong) {
            throw new RefusedException(
                    ErrorId.INVALID_ARCHIVE,
                    "what the engine saved of the image was refused: " + Fault.of(wrong),
                    "see whether the engine can save it with: podman save");
        }
    }

    private List<LayerEntry> entries(Content layer) throws IOException {
        List<LayerEntry> entries = new ArrayList<>();
        try (PlainTar tar = new PlainTar(layer.open(), limits.header())) {
            while (tar.next()) {
                Limit.of(entries.size(), limits.files(), "files in a layer");
                entries.add(entry(tar.member(), traits(tar.member(), layer, tar.position())));
            }
        }
        return entries;
    }

    private static LayerEntry entry(TarArchiveEntry member, String traits) {
        return new LayerEntry(MemberName.plain(member.getName()), member.isDirectory(), member.getSize(), traits);
    }

    /** Times say nothing: the same may be written again, and another time may be set back. */
    private static String traits(TarArchiveEntry member, Content layer, long start) throws IOException {
        String type = Member.of(member, start).type();
        return String.join(
                " ",
                type,
                Integer.toOctalString(member.getMode() & PERMISSIONS),
                Long.toString(member.getLongUserId()),
                Long.toString(member.getLongGroupId()),
                member.getDevMajor() + ":" + member.getDevMinor(),
                type.equals(Member.FILE) ? digest(layer, start, member.getSize()) : "",
                attributes(member),
                member.getLinkName());
    }

    private static String digest(Content layer, long start, long size) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream in = layer.open()) {
            in.skipNBytes(start);
            byte[] chunk = new byte[(int) Math.min(size, CHUNK)];
            long left = size;
            while (left > 0) {
                int read = in.readNBytes(chunk, 0, (int) Math.min(left, CHUNK));
                if (read == 0) {
                    throw new IOException("a layer ends before its end");
                }
                digest.update(chunk, 0, read);
                left -= read;
            }
        }
        return Sha256.ofDigest(digest.digest()).hex();
    }

    /** What a file may do beyond its mode is among them. */
    private static String attributes(TarArchiveEntry member) {
        return new TreeMap<>(member.getExtraPaxHeaders())
                .entrySet().stream()
                        .filter(header -> header.getKey().startsWith(ATTRIBUTE))
                        .map(header -> header.getKey().length()
                                + header.getKey()
                                + header.getValue().length()
                                + header.getValue())
                        .collect(Collectors.joining());
    }
}
