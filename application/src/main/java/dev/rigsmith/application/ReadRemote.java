package dev.rigsmith.application;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.project.McpLabel;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteConfig;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.ports.McpLabels;
import dev.rigsmith.ports.Registries;
import java.util.List;
import java.util.Optional;

/** Reads what a registry has under a name: the document, the image for a platform, and what that says of itself. */
final class ReadRemote {

    private final Registries registries;
    private final CloseTags tags;
    private final McpLabels labels;

    ReadRemote(Registries registries, CloseTags tags, McpLabels labels) {
        this.registries = registries;
        this.tags = tags;
        this.labels = labels;
    }

    RemoteImage find(ImageReference reference, Registries.Access access) {
        try {
            return registries.find(reference, access);
        } catch (EngineException failure) {
            throw tags.explain(failure, reference, access);
        }
    }

    /** Gives the image for a platform; where there is one alone, that, whatever it is for. */
    Optional<DescribeRemote.Chosen> image(
            ImageReference reference, RemoteImage found, Platform wanted, Registries.Access access) {
        if (found instanceof RemoteImage.Single single) {
            return Optional.of(chosen(reference, single, access));
        }
        Optional<Digest> manifest = ((RemoteImage.Index) found).imageFor(wanted);
        return manifest.map(digest -> reference.withoutTagAndDigest().withDigest(digest))
                .map(exact -> chosen(reference, single(exact, access), access));
    }

    private RemoteImage.Single single(ImageReference exact, Registries.Access access) {
        if (registries.find(exact, access) instanceof RemoteImage.Single single) {
            return single;
        }
        throw new RefusedException(
                ErrorId.UNUSABLE_SOURCE,
                "`" + exact + "` is an index within an index",
                "ask for an image of it by its digest");
    }

    private DescribeRemote.Chosen chosen(ImageReference reference, RemoteImage.Single image, Registries.Access access) {
        RemoteConfig configuration = registries.configuration(reference, image, access);
        return new DescribeRemote.Chosen(image, configuration, servers(reference, configuration));
    }

    /** A label that makes no sense tells of no servers; the label itself is told all the same. */
    private List<String> servers(ImageReference reference, RemoteConfig configuration) {
        try {
            return Optional.ofNullable(configuration.labels().get(McpLabel.NAME))
                    .map(text ->
                            List.copyOf(labels.read(reference, text).servers().keySet()))
                    .orElse(List.of());
        } catch (RefusedException senseless) {
            return List.of();
        }
    }
}
