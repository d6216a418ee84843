package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.archive.ArchivedImage;
import dev.rigsmith.domain.archive.ImageConfig;
import dev.rigsmith.domain.archive.LegacyNames;
import dev.rigsmith.domain.archive.MemberName;
import dev.rigsmith.domain.image.ImageId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A docker-archive. Only what its manifest leads to is read. */
final class DockerArchive implements Images {

    static final String MANIFEST = "manifest.json";
    static final String REPOSITORIES = "repositories";

    private final Contents contents;
    private final Quota quota;
    private final int below;

    DockerArchive(Contents contents, Quota quota) {
        this(contents, quota, 0);
    }

    /** @param below how many layers of its image it leaves out, the lowest ones */
    DockerArchive(Contents contents, Quota quota, int below) {
        this.contents = contents;
        this.quota = quota;
        this.below = below;
    }

    @Override
    public List<Found> find() throws IOException {
        if (contents.find(MANIFEST).isEmpty()) {
            throw new IOException("it is a docker-archive of the oldest kind, in which nothing vouches for anything");
        }
        List<JsonTree> entries =
                JsonTree.read(MANIFEST, contents.document(MANIFEST, quota)).items();
        Limit.of(entries.size(), quota.limits().images(), "images");
        List<Found> images = new ArrayList<>();
        for (JsonTree entry : entries) {
            images.add(image(images.size() + 1, entry));
        }
        return images;
    }

    private Found image(int position, JsonTree entry) throws IOException {
        String name = MemberName.plain(entry.require("Config").text());
        byte[] text = contents.document(name, quota);
        ImageId id = new ImageId(Digested.of(text).digest().hex());
        requirePromised(name, id);
        ImageConfig config = ConfigJson.read(name, text);
        List<Found.Layer> layers = layers(entry);
        if (layers.size() + below != config.layers().size()) {
            throw new IOException("the manifest names " + layers.size() + " layers, and the configuration "
                    + (config.layers().size() - below));
        }
        return new Found(new ArchivedImage(position, tags(entry), id, config.platform(), size(layers)), name, layers);
    }

    private static void requirePromised(String name, ImageId id) throws IOException {
        Optional<ImageId> promised = LegacyNames.idIn(name);
        if (promised.isPresent() && !promised.get().equals(id)) {
            throw new IOException("configuration " + name + " does not match its digest (found " + id + ")");
        }
    }

    private List<Found.Layer> layers(JsonTree entry) throws IOException {
        List<JsonTree> names = entry.itemsOf("Layers");
        Limit.of(names.size(), quota.limits().layers(), "layers");
        List<Found.Layer> layers = new ArrayList<>();
        for (JsonTree name : names) {
            layers.add(new Found.Layer(MemberName.plain(name.text()), Optional.empty()));
        }
        return layers;
    }

    private static List<String> tags(JsonTree entry) throws IOException {
        List<String> tags = new ArrayList<>();
        for (JsonTree tag : entry.itemsOf("RepoTags")) {
            tags.add(tag.text());
        }
        return tags;
    }

    private long size(List<Found.Layer> layers) throws IOException {
        long size = 0;
        for (Found.Layer layer : layers) {
            size += contents.require(layer.path()).size();
        }
        return size;
    }
}
