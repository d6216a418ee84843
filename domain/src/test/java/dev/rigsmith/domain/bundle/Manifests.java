package dev.rigsmith.domain.bundle;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Manifests for tests. */
final class Manifests {

    static final ImageId IMAGE = new ImageId("a".repeat(64));

    private Manifests() {}

    static BundleManifest of(BundleMember... members) {
        return of(
                Stream.of(members)
                        .map(member -> new BundleManifest.Entry(member, 10, new Sha256("b".repeat(64))))
                        .toList(),
                Optional.empty());
    }

    static BundleManifest of(List<BundleManifest.Entry> entries, Optional<ThinBase> foundation) {
        return new BundleManifest(IMAGE, entries, foundation);
    }
}
