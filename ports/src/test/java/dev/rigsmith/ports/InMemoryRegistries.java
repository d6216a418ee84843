package dev.rigsmith.ports;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteConfig;
import dev.rigsmith.domain.remote.RemoteImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Registries without a network. Every question is written down. */
public final class InMemoryRegistries implements Registries {

    private final Map<String, RemoteImage> images = new HashMap<>();
    private final Map<ImageId, RemoteConfig> configurations = new HashMap<>();
    private final Set<String> silent = new HashSet<>();
    private final List<String> questions = new ArrayList<>();

    /** Puts something under a name, and under its digest. */
    public InMemoryRegistries publish(ImageReference reference, RemoteImage image) {
        ImageReference full = reference.canonical();
        images.put(full.toString(), image);
        images.put(pin(full, image.digest()).toString(), image);
        return this;
    }

    /** Puts an image under a name, and under its digest, with what it says of itself. */
    public InMemoryRegistries publish(ImageReference reference, RemoteImage.Single image, RemoteConfig configuration) {
        configurations.put(image.image(), configuration);
        return publish(reference, image);
    }

    /** Lets a host give no answer from now on. */
    public InMemoryRegistries silence(String host) {
        silent.add(host);
        return this;
    }

    /** What was asked, in order: a reference, and before it a word where more than that was asked. */
    public synchronized List<String> questions() {
        return List.copyOf(questions);
    }

    @Override
    public synchronized RemoteImage find(ImageReference reference, Access access) {
        ask(reference, reference.toString());
        ImageReference full = reference.canonical();
        ImageReference key = full.digest().map(digest -> pin(full, digest)).orElse(full);
        return Optional.ofNullable(images.get(key.toString())).orElseThrow(() -> absent(reference));
    }

    @Override
    public synchronized RemoteConfig configuration(ImageReference reference, RemoteImage.Single image, Access access) {
        ask(reference, "configuration " + reference);
        return Optional.ofNullable(configurations.get(image.image())).orElseThrow(() -> absent(reference));
    }

    @Override
    public synchronized List<String> tags(ImageReference reference, Access access) {
        ask(reference, "tags " + reference);
        String repository = reference.canonical().repository().toString();
        List<String> tags = images.keySet().stream()
                .filter(name -> name.startsWith(repository + ":"))
                .map(name -> name.substring(repository.length() + 1))
                .sorted()
                .toList();
        if (tags.isEmpty()) {
            throw absent(reference);
        }
        return tags;
    }

    private void ask(ImageReference reference, String question) {
        questions.add(question);
        if (reference.canonical().repository().host().filter(silent::contains).isPresent()) {
            throw EngineException.failed(
                    ErrorId.REGISTRY_UNREACHABLE,
                    "the registry of `" + reference + "` cannot be reached",
                    "check the network",
                    List.of("skopeo"),
                    1,
                    List.of("connection refused"));
        }
    }

    @Override
    public Registries inHaste() {
        return this;
    }

    private static EngineException absent(ImageReference reference) {
        return EngineException.failed(
                ErrorId.NOT_IN_REGISTRY,
                "`" + reference + "` does not exist in its registry",
                "check the spelling of the name and the tag",
                List.of("skopeo"),
                1,
                List.of("manifest unknown"));
    }

    private static ImageReference pin(ImageReference reference, Digest digest) {
        return reference.withoutTagAndDigest().withDigest(digest);
    }
}
