package dev.rigsmith.application;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.Comparison;
import dev.rigsmith.domain.remote.Freshness;
import dev.rigsmith.domain.remote.Known;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.ports.ImageStore;
import java.util.Comparator;
import java.util.Optional;

/** Compares what a registry has with what is here: under the same name, and else, by its id, under any other. */
final class CompareWithStore {

    private final ImageStore store;
    private final Platform host;

    CompareWithStore(ImageStore store, Platform host) {
        this.store = store;
        this.host = host;
    }

    /** @param platform the platform that was asked for, where one was: the digest of an index tells of no single one */
    Here compare(
            ImageReference reference,
            RemoteImage found,
            Optional<DescribeRemote.Chosen> chosen,
            Optional<Platform> platform,
            Snapshot snapshot) {
        Optional<RemoteImage.Single> image = chosen.map(DescribeRemote.Chosen::image);
        if (snapshot.facts().images().isEmpty()) {
            return new Here.Unknown(
                    snapshot.noEngine().map(EngineException::getMessage).orElse(""));
        }
        Optional<LocalImage> local = snapshot.images().find(reference);
        boolean same =
                local.filter(here -> isSame(here, found, image, platform)).isPresent();
        return same
                ? new Here.Same(reference)
                : elsewhere(image)
                        .orElseGet(() -> local.<Here>map(Here.Other::new).orElseGet(Here.Nothing::new));
    }

    private boolean isSame(
            LocalImage local, RemoteImage found, Optional<RemoteImage.Single> image, Optional<Platform> platform) {
        boolean byImage = image.filter(single -> Comparison.withImage(Known.of(local), single) == Freshness.CURRENT)
                .isPresent();
        return byImage
                || platform.isEmpty()
                        && Comparison.of(local, host, found).equals(new Comparison.Decided(Freshness.CURRENT));
    }

    private Optional<Here> elsewhere(Optional<RemoteImage.Single> image) {
        return image.flatMap(single -> store.images().all().stream()
                        .filter(local -> local.id().equals(single.image()))
                        .findFirst())
                .flatMap(local -> local.names().stream()
                        .sorted(Comparator.comparing(ImageReference::toString))
                        .findFirst())
                .map(Here.Same::new);
    }
}
