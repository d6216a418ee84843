package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.VerifiedImage;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import java.util.List;
import java.util.Map;

/** Lets skopeo write the layout into the store of this machine. */
record LayoutLoading(Programs programs) implements Loading {

    @Override
    public Finished load(VerifiedImage image, ImageReference name) {
        return programs.run(new Invocation(command(image, name), Map.of(), Invocation.Streams.SHOWN));
    }

    @Override
    public List<String> command(VerifiedImage image, ImageReference name) {
        return PodmanCommands.load(image.layout(), name);
    }
}
