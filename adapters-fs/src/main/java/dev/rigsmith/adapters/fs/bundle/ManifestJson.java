package dev.rigsmith.adapters.fs.bundle;

import dev.rigsmith.adapters.fs.archive.DigestText;
import dev.rigsmith.adapters.fs.archive.JsonTree;
import dev.rigsmith.domain.bundle.BundleManifest;
import dev.rigsmith.domain.bundle.BundleMember;
import dev.rigsmith.domain.bundle.ManifestRules;
import dev.rigsmith.domain.bundle.ThinBase;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code manifest.json}. What is not known there might mean something to others, so it is refused. */
final class ManifestJson {

    private ManifestJson() {}

    /** The format and version are looked at before all else: a newer one may have other fields. */
    static BundleManifest read(byte[] text) throws IOException {
        JsonTree json = JsonTree.read(BundleMember.MANIFEST.fileName(), text);
        refuse(ManifestRules.formFault(
                json.require("format").text(), json.require("version").number()));
        json.requireOnly("format", "version", "image", "members", "foundation");
        List<BundleManifest.Entry> entries = new ArrayList<>();
        for (JsonTree member : json.require("members").items()) {
            entries.add(entry(member));
        }
        Optional<JsonTree> foundation = json.field("foundation");
        BundleManifest manifest = new BundleManifest(
                id(json.require("image")),
                entries,
                foundation.isPresent() ? Optional.of(foundation(foundation.get())) : Optional.empty());
        refuse(ManifestRules.fault(manifest));
        return manifest;
    }

    private static BundleManifest.Entry entry(JsonTree member) throws IOException {
        member.requireOnly("name", "size", "sha256");
        String name = member.require("name").text();
        return new BundleManifest.Entry(
                BundleMember.named(name)
                        .orElseThrow(() -> new IOException(
                                "its manifest names member " + name + ", which has no place in a bundle")),
                member.require("size").number(),
                DigestText.read("sha256:" + member.require("sha256").text()));
    }

    private static ImageId id(JsonTree image) throws IOException {
        return new ImageId(DigestText.read(image.text()).hex());
    }

    private static ThinBase foundation(JsonTree foundation) throws IOException {
        foundation.requireOnly("reference", "image", "layers");
        String reference = foundation.require("reference").text();
        List<Sha256> layers = new ArrayList<>();
        for (JsonTree layer : foundation.require("layers").items()) {
            layers.add(DigestText.read(layer.text()));
        }
        return new ThinBase(
                ImageReference.tryParse(reference)
                        .orElseThrow(() -> new IOException("its manifest calls its foundation by no reference")),
                id(foundation.require("image")),
                layers);
    }

    private static void refuse(Optional<String> fault) throws IOException {
        if (fault.isPresent()) {
            throw new IOException(fault.get());
        }
    }
}
