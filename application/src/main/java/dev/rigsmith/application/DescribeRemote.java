package dev.rigsmith.application;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteConfig;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.Resolver;
import dev.rigsmith.ports.Registries;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells what a registry has under a name, without pulling it. */
public final class DescribeRemote {

    private static final int MOST_PLATFORMS = 12;

    private final GatherFacts gather;
    private final Suggestions suggestions;
    private final ReadRemote reading;
    private final CompareWithStore comparing;
    private final Platform host;

    DescribeRemote(
            GatherFacts gather,
            Suggestions suggestions,
            ReadRemote reading,
            CompareWithStore comparing,
            Platform host) {
        this.gather = gather;
        this.suggestions = suggestions;
        this.reading = reading;
        this.comparing = comparing;
        this.host = host;
    }

    /**
     * Asks the registry, and nobody's memory.
     *
     * @param word a reference, or a rig that is published
     * @param platform which image of several; the one for this machine else
     * @throws RefusedException when no registry can have it, or there is none for the platform that was asked for
     * @throws EngineException when the registry does not answer
     */
    public Description describe(String word, Optional<Platform> platform, Registries.Access access) {
        Snapshot snapshot = gather.about(word);
        ImageReference reference = reference(word, snapshot);
        RemoteImage found = reading.find(reference, access);
        Optional<Chosen> image = reading.image(reference, found, platform.orElse(host), access);
        platform.filter(wanted -> !fits(found, wanted, image)).ifPresent(wanted -> {
            throw notThere(reference, found, wanted, image);
        });
        return new Description(reference, found, image, comparing.compare(reference, found, image, platform, snapshot));
    }

    private ImageReference reference(String word, Snapshot snapshot) {
        Resolution rig = Resolver.resolve(word, snapshot.facts());
        if (rig.guessed()) {
            suggestions.refuseIfMistyped(word);
        }
        if (rig.image().isMadeHere()) {
            throw new RefusedException(
                    ErrorId.UNUSABLE_SOURCE,
                    "no registry has the " + rig.kind().word() + " `" + word + "`: its image is made on this machine",
                    "see what is here with: rig info " + word);
        }
        return snapshot.facts()
                .images()
                .filter(images -> rig.image().digest().isEmpty())
                .flatMap(images -> images.storedName(rig.image()))
                .orElse(rig.image());
    }

    private static boolean fits(RemoteImage found, Platform wanted, Optional<Chosen> image) {
        return found instanceof RemoteImage.Index
                ? image.isPresent()
                : image.flatMap(single -> single.configuration().platform())
                        .filter(platform -> platform.os().equals(wanted.os()))
                        .filter(platform -> platform.architecture().equals(wanted.architecture()))
                        .isPresent();
    }

    private static RefusedException notThere(
            ImageReference reference, RemoteImage found, Platform wanted, Optional<Chosen> image) {
        return new RefusedException(
                ErrorId.UNUSABLE_SOURCE,
                "`" + reference + "` is not there for " + wanted,
                "it is there for " + platforms(found, image));
    }

    private static String platforms(RemoteImage found, Optional<Chosen> image) {
        return found instanceof RemoteImage.Index index
                ? index.images().stream()
                        .map(each -> each.platform().toString())
                        .distinct()
                        .limit(MOST_PLATFORMS)
                        .collect(Collectors.joining(", "))
                : image.flatMap(single -> single.configuration().platform())
                        .map(Platform::toString)
                        .orElse("a platform that it does not name");
    }

    /**
     * What a registry has.
     *
     * @param found the document that the name leads to
     * @param image the one for the platform; empty when there is none
     * @param here what this machine has of it
     */
    public record Description(ImageReference reference, RemoteImage found, Optional<Chosen> image, Here here) {

        /** The images of an index; none where there is one image alone. */
        public List<RemoteImage.ForPlatform> platforms() {
            return found instanceof RemoteImage.Index index ? index.images() : List.of();
        }
    }

    /**
     * One image.
     *
     * @param configuration what it says of itself
     * @param servers the names of the MCP servers that it offers
     */
    public record Chosen(RemoteImage.Single image, RemoteConfig configuration, List<String> servers) {}
}
