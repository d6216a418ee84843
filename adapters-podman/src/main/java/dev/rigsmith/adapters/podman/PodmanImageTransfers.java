package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.ImageTransfers;
import dev.rigsmith.ports.Registries;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Images between registries and podman's store. */
public final class PodmanImageTransfers implements ImageTransfers {

    private final Programs programs;

    public PodmanImageTransfers(Programs programs) {
        this.programs = programs;
    }

    @Override
    public ImageId pull(ImageReference reference, Optional<Platform> platform, Registries.Access access) {
        Finished pulled = programs.run(Invocation.work(PodmanCommands.pull(reference, platform, access)));
        if (!pulled.succeeded()) {
            throw PullFailure.of(pulled, reference);
        }
        return PodmanAnswer.imageId(pulled);
    }

    @Override
    public void push(ImageId image, ImageReference destination, Registries.Access access) {
        List<String> command = PodmanCommands.push(image.hex(), destination, access);
        Finished pushed = programs.run(new Invocation(command, Map.of(), Invocation.Streams.SHOWN));
        if (!pushed.succeeded()) {
            throw PushFailure.of(pushed, destination);
        }
    }

    @Override
    public List<String> pullCommand(ImageReference reference, Optional<Platform> platform, Registries.Access access) {
        return programs.command(PodmanCommands.pull(reference, platform, access));
    }

    @Override
    public List<String> pushCommand(ImageReference image, ImageReference destination, Registries.Access access) {
        return programs.command(PodmanCommands.push(image.toString(), destination, access));
    }
}
