package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.archive.ArchiveLimits;
import dev.rigsmith.domain.archive.MemberName;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.layer.LayerEntry;
import dev.rigsmith.ports.LayerListings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** Lists layers by the headers of their tars; contents are passed over. */
public final class TarLayerListings implements LayerListings {

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
                    "what the engine saved of the image was refused: " + wrong.getMessage(),
                    "see whether the engine can save it with: podman save");
        }
    }

    private List<LayerEntry> entries(Content layer) throws IOException {
        List<LayerEntry> entries = new ArrayList<>();
        try (PlainTar tar = new PlainTar(layer.open(), limits.header())) {
            while (tar.next()) {
                Limit.of(entries.size(), limits.files(), "files in a layer");
                entries.add(entry(tar.member()));
            }
        }
        return entries;
    }

    /** Directories have a new time whenever something in them changes. */
    private static LayerEntry entry(TarArchiveEntry member) {
        String time = member.isDirectory() ? "" : member.getLastModifiedTime().toString();
        String traits = String.join(
                " ",
                Member.of(member, 0).type(),
                Integer.toOctalString(member.getMode()),
                Long.toString(member.getLongUserId()),
                Long.toString(member.getLongGroupId()),
                time,
                member.getLinkName());
        return new LayerEntry(MemberName.plain(member.getName()), member.isDirectory(), member.getSize(), traits);
    }
}
