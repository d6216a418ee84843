package dev.rigsmith.ports;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteConfig;
import dev.rigsmith.domain.remote.RemoteImage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class InMemoryRegistriesTest extends RegistriesContract {

    private static final ImageId ID = new ImageId("a".repeat(64));
    private static final Digest MANIFEST = Digest.parse("sha256:" + "b".repeat(64));

    private final InMemoryRegistries registries = new InMemoryRegistries();

    @Override
    protected Registries registries() {
        return registries;
    }

    @Override
    protected String host() {
        return "registry.example.com";
    }

    @Override
    protected ImageId publish(ImageReference reference) {
        registries.publish(
                reference,
                new RemoteImage.Single(MANIFEST, ID, 1),
                new RemoteConfig(
                        Optional.of(HOST),
                        Map.of("for", reference.toString()),
                        Optional.of(Instant.EPOCH),
                        Optional.empty()));
        return ID;
    }

    @Override
    protected ImageId publishIndex(ImageReference reference, Platform platform) {
        publish(reference);
        registries.publish(
                reference,
                new RemoteImage.Index(
                        Digest.parse("sha256:" + "c".repeat(64)),
                        List.of(new RemoteImage.ForPlatform(platform, MANIFEST))));
        return ID;
    }
}
