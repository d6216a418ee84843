package dev.rigsmith.ports;

import dev.rigsmith.domain.bundle.BundleHead;
import dev.rigsmith.domain.bundle.BundleManifest;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class InMemoryBundlesTest extends BundlesContract {

    private static final Path FILE = Path.of("/here/mine.rig.tgz");
    private static final ImageId IMAGE = new ImageId("a".repeat(64));
    private static final Sha256 DIGEST = new Sha256("b".repeat(64));
    private static final BundleHead HEAD = new BundleHead(
            "name: mine\n",
            Optional.of(new BundleHead.Statement(
                    new BundleManifest(IMAGE, List.of(), Optional.empty()), Octets.ofText("{}"), Optional.empty())),
            1_000);
    private static final VerifiedImage VERIFIED =
            new VerifiedImage(Path.of("/layouts/a"), IMAGE, BuildRequests.platform(), Map.of(), 900);

    private final InMemoryBundles bundles = new InMemoryBundles();

    @Override
    protected Bundles bundles() {
        return bundles;
    }

    @Override
    protected Path sound() {
        bundles.add(FILE, HEAD, VERIFIED, DIGEST);
        return FILE;
    }

    @Override
    protected Path damaged() {
        bundles.add(FILE, HEAD, VERIFIED, DIGEST).damage(FILE, "it is damaged");
        return FILE;
    }

    @Override
    protected void soundInput() {
        bundles.addInput(HEAD, VERIFIED, DIGEST);
    }

    @Override
    protected Sha256 digest(Path file) {
        return DIGEST;
    }
}
