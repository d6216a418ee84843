package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.archive.ArchiveLimits;
import dev.rigsmith.domain.archive.ImageConfig;
import dev.rigsmith.domain.bundle.ThinBase;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an image has above another one, as a docker-archive: its configuration, as it is, and its own layers, each once
 * and named by its digest. The manifest names no layers but these.
 */
public final class UpperLayers {

    private static final int BUFFER = 1 << 16;

    private final Contents contents;
    private final Found found;
    private final byte[] config;
    private final int below;

    private UpperLayers(Contents contents, Quota quota, Found found, int below) throws IOException {
        this.contents = contents;

        this.found = found;
        this.config = contents.document(found.config(), quota);
        this.below = below;
    }

    /**
     * Writes the archive. Equal images give equal bytes.
     *
     * @param archive a docker-archive of the whole image, as an engine saves it
     * @param base what is below it
     * @param to a file that is not there yet
     */
    public static void write(Path archive, ImageId image, ThinBase base, Path to) {
        Quota quota = new Quota(ArchiveLimits.USUAL, bytes -> {});
        try (PlainFile file = PlainFile.open(archive);
                OutputStream out = new BufferedOutputStream(new OwnFile(to), BUFFER)) {
            TarContents contents = TarContents.of(file, ArchiveLimits.USUAL);
            new UpperLayers(
                            contents,
                            quota,
                            image(new DockerArchive(contents, quota), image),
                            base.layers().size())
                    .write(new TarWriter(out));
        } catch (IOException failure) {
            throw Reasons.unreadable(archive, failure);
        }
    }

    private static Found image(DockerArchive archive, ImageId image) throws IOException {
        return archive.find().stream()
                .filter(one -> one.image().id().equals(image))
                .findFirst()
                .orElseThrow(() -> new IOException("the engine saved another image than " + image));
    }

    private void write(TarWriter tar) throws IOException {
        ImageConfig read = ConfigJson.read(found.config(), config);
        List<Sha256> upper = read.layers().subList(below, read.layers().size());
        add(tar, DockerArchive.MANIFEST, manifest(upper).getBytes(StandardCharsets.UTF_8));
        add(tar, configName(), config);
        Set<Sha256> written = new HashSet<>();
        for (int i = 0; i < upper.size(); i++) {
            if (written.add(upper.get(i))) {
                add(
                        tar,
                        layerName(upper.get(i)),
                        contents.require(found.layers().get(below + i).path()));
            }
        }
        tar.finish();
    }

    private String manifest(List<Sha256> upper) {
        return "[{\"Config\":\"" + configName() + "\",\"RepoTags\":null,\"Layers\":"
                + upper.stream().map(layer -> "\"" + layerName(layer) + "\"").collect(Collectors.joining(",", "[", "]"))
                + "}]";
    }

    private String configName() {
        return found.image().id().hex() + ".json";
    }

    private static String layerName(Sha256 layer) {
        return layer.hex() + ".tar";
    }

    private static void add(TarWriter tar, String name, byte[] bytes) throws IOException {
        tar.add(name, bytes.length, new ByteArrayInputStream(bytes));
    }

    private static void add(TarWriter tar, String name, Content content) throws IOException {
        try (InputStream in = content.open()) {
            tar.add(name, content.size(), in);
        }
    }
}
