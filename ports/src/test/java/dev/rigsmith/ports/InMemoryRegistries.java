package dev.rigsmith.ports;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Registries without a network. Every question is written down. */
public final class InMemoryRegistries implements Registries {

    private final Map<String, RemoteImage> images = new HashMap<>();
    private final List<String> questions = new ArrayList<>();

    /** Puts something under a name, and under its digest. */
    public InMemoryRegistries publish(ImageReference reference, RemoteImage image) {
        ImageReference full = reference.canonical();
        images.put(full.toString(), image);
        images.put(pin(full, image.digest()).toString(), image);
        return this;
    }

    /** What was asked, in order. */
    public synchronized List<String> questions() {
        return List.copyOf(questions);
    }

    @Override
    public synchronized RemoteImage find(ImageReference reference, Access access) {
        questions.add(reference.toString());
        ImageReference full = reference.canonical();
        ImageReference key = full.digest().map(digest -> pin(full, digest)).orElse(full);
        return Optional.ofNullable(images.get(key.toString()))
                .orElseThrow(() -> EngineException.failed(
                        "`" + reference + "` does not exist in its registry",
                        "check the spelling of the name and the tag",
                        List.of("skopeo"),
                        1,
                        List.of("manifest unknown")));
    }

    private static ImageReference pin(ImageReference reference, Digest digest) {
        return reference.withoutTagAndDigest().withDigest(digest);
    }
}
