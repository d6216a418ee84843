package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.archive.ArchivedImage;
import dev.rigsmith.domain.archive.Descriptor;
import dev.rigsmith.domain.archive.ImageConfig;
import dev.rigsmith.domain.archive.MediaType;
import dev.rigsmith.domain.image.ImageId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An OCI image layout, in a directory or a tar. */
final class OciLayout implements Images {

    static final String MARK = "oci-layout";
    static final String INDEX = "index.json";

    private final Contents contents;
    private final Quota quota;
    private final List<Found> images = new ArrayList<>();
    private String passedOver = "its index is empty";
    private int documents;

    OciLayout(Contents contents, Quota quota) {
        this.contents = contents;
        this.quota = quota;
    }

    @Override
    public List<Found> find() throws IOException {
        requireVersion();
        for (Descriptor child : index(INDEX, contents.document(INDEX, quota))) {
            visit(child, child.names(), 0);
        }
        if (images.isEmpty()) {
            throw new IOException("it holds no image: " + passedOver);
        }
        return List.copyOf(images);
    }

    private void requireVersion() throws IOException {
        String version = JsonTree.read(MARK, contents.document(MARK, quota))
                .require("imageLayoutVersion")
                .text();
        if (!version.startsWith("1.")) {
            throw new IOException("image layouts of version `" + version + "` are unknown");
        }
    }

    private List<Descriptor> index(String name, byte[] text) throws IOException {
        JsonTree index = JsonTree.read(name, text);
        List<Descriptor> children = new ArrayList<>();
        for (JsonTree child : index.itemsOf("manifests")) {
            children.add(DescriptorJson.read(child));
        }
        documents += children.size();
        Limit.of(documents, quota.limits().images(), "images");
        return children;
    }

    /** Below the first index, what is not in the archive is passed over: images for other platforms often are not. */
    private void visit(Descriptor at, List<String> names, int depth) throws IOException {
        if (!at.isImage()) {
            passedOver = "what it holds are notes about images";
        } else if (depth > 0 && contents.find(at.path()).isEmpty()) {
            passedOver = at.path() + " is not in it";
        } else if (at.type() == MediaType.INDEX) {
            descend(at, names, depth);
        } else if (at.type() == MediaType.MANIFEST) {
            image(at, names);
        } else {
            passedOver = "`" + at.mediaType() + "` is no type of images that are taken";
        }
    }

    private void descend(Descriptor at, List<String> names, int depth) throws IOException {
        if (depth == quota.limits().depth()) {
            throw new IOException("an index is within more than " + depth + " others");
        }
        for (Descriptor child : index(at.path(), document(at))) {
            visit(child, names.isEmpty() ? child.names() : names, depth + 1);
        }
    }

    private void image(Descriptor at, List<String> names) throws IOException {
        JsonTree manifest = JsonTree.read(at.path(), document(at));
        Descriptor config = DescriptorJson.read(manifest.require("config"));
        if (config.type() != MediaType.CONFIG) {
            passedOver = "`" + config.mediaType() + "` is no type of images that are taken";
            return;
        }
        ImageConfig facts = ConfigJson.read(config.path(), document(config));
        List<Found.Layer> layers = layers(manifest, facts);
        long size = layers.stream()
                .mapToLong(layer -> layer.packed().orElseThrow().size())
                .sum();
        images.add(new Found(
                new ArchivedImage(
                        images.size() + 1, names, new ImageId(config.digest().hex()), facts.platform(), size),
                config.path(),
                layers));
    }

    private List<Found.Layer> layers(JsonTree manifest, ImageConfig config) throws IOException {
        List<Found.Layer> layers = new ArrayList<>();
        for (JsonTree item : manifest.itemsOf("layers")) {
            Descriptor layer = DescriptorJson.read(item);
            if (layer.type() != MediaType.LAYER) {
                throw new IOException("`" + layer.mediaType() + "` is no type of layers that are taken");
            }
            requireSize(layer);
            layers.add(new Found.Layer(layer.path(), layer.digest(), layer.size()));
        }
        Limit.of(layers.size(), quota.limits().layers(), "layers");
        if (layers.size() != config.layers().size()) {
            throw new IOException("the manifest names " + layers.size() + " layers, and the configuration "
                    + config.layers().size());
        }
        return layers;
    }

    private byte[] document(Descriptor at) throws IOException {
        requireSize(at);
        byte[] text = contents.document(at.path(), quota);
        if (!Digested.of(text).digest().equals(at.digest())) {
            throw new IOException(at.path() + " does not match its digest (found "
                    + Digested.of(text).digest() + ")");
        }
        return text;
    }

    private void requireSize(Descriptor at) throws IOException {
        long found = contents.require(at.path()).size();
        if (found != at.size()) {
            throw new IOException(at.path() + " should have " + at.size() + " bytes and has " + found);
        }
    }
}
