package dev.rigsmith.ports;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteConfig;
import dev.rigsmith.domain.remote.RemoteImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Transfers between an {@link InMemoryImageStore}, with the registries that it pulls from, and {@link InMemoryRegistries}. */
public final class InMemoryImageTransfers implements ImageTransfers {

    private final InMemoryImageStore store;
    private final InMemoryRegistries registries;
    private final List<String> refusing = new ArrayList<>();

    public InMemoryImageTransfers(InMemoryImageStore store, InMemoryRegistries registries) {
        this.store = store;
        this.registries = registries;
    }

    /** Lets a registry take nothing. */
    public void refusePushesTo(String host) {
        refusing.add(host);
    }

    @Override
    public ImageId pull(ImageReference reference, Optional<Platform> platform, Registries.Access access) {
        return store.pull(reference, pullCommand(reference, platform, access));
    }

    @Override
    public void push(ImageId image, ImageReference destination, Registries.Access access) {
        LocalImage pushed = store.pushed(image, destination)
                .filter(found -> refusing.stream().noneMatch(destination.toString()::startsWith))
                .orElseThrow(() -> EngineException.failed(
                        "podman could not push `" + destination + "`",
                        "see what podman says above",
                        List.of("podman", "push", "--", image.hex(), "docker://" + destination),
                        125,
                        List.of("Error: no such image, or no such registry")));
        store.publish(destination, image, pushed.labels());
        registries.publish(
                destination,
                new RemoteImage.Single(InMemoryImageStore.digestOf(image), image, pushed.size()),
                new RemoteConfig(
                        Optional.of(BuildRequests.platform()),
                        pushed.labels(),
                        Optional.of(pushed.created()),
                        pushed.key()));
    }

    @Override
    public List<String> pullCommand(ImageReference reference, Optional<Platform> platform, Registries.Access access) {
        return command(
                Stream.concat(Stream.of("podman", "pull"), platform.map(value -> "--platform=" + value).stream()),
                access,
                Stream.of(reference.toString()));
    }

    @Override
    public List<String> pushCommand(ImageReference image, ImageReference destination, Registries.Access access) {
        return command(Stream.of("podman", "push"), access, Stream.of(image.toString(), "docker://" + destination));
    }

    private static List<String> command(Stream<String> start, Registries.Access access, Stream<String> operands) {
        return Stream.of(
                        start,
                        access.authfile().map(file -> "--authfile=" + file).stream(),
                        access.tlsVerify().map(verify -> "--tls-verify=" + verify).stream(),
                        Stream.of("--"),
                        operands)
                .flatMap(part -> part)
                .toList();
    }
}
