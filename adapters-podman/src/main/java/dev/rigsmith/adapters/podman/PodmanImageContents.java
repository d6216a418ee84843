package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.ports.ImageContents;
import dev.rigsmith.process.Cleanup;
import dev.rigsmith.process.Exchange;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.KnownFailure;
import dev.rigsmith.process.Programs;
import dev.rigsmith.process.WorkMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The content of images in podman's store. */
public final class PodmanImageContents implements ImageContents {

    private static final String CHECK = "see what podman says, and check `podman info`";

    private final Programs programs;

    public PodmanImageContents(Programs programs) {
        this.programs = programs;
    }

    @Override
    public List<Sha256> layers(ImageId image) {
        Finished asked = programs.run(Invocation.query(PodmanCommands.layers(image)));
        requireSuccess(asked, "podman could not tell the layers of image " + image.shortened());
        return asked.outputLines().stream()
                .map(line -> new Sha256(ImageId.parse(line.strip()).hex()))
                .toList();
    }

    /** A container that never starts gives access to the files. */
    @Override
    @SuppressWarnings("try")
    public Optional<Octets> file(ImageId image, String path, int most) {
        String container = WorkMark.next().toString();
        try (Cleanup leftover = Cleanup.of(() -> remove(container))) {
            Finished created = programs.run(Invocation.query(PodmanCommands.create(image, container)));
            requireSuccess(created, "podman could not look into image " + image.shortened());
            return file(container, path, most);
        }
    }

    private Optional<Octets> file(String container, String path, int most) {
        TarredFile file = new TarredFile(most);
        List<String> command = PodmanCommands.copyOut(container, path);
        Finished copied = programs.run(Invocation.query(command), Exchange.streaming(file::add));
        try {
            return copied.succeeded() ? file.content() : Optional.empty();
        } catch (IOException damaged) {
            throw copied.failure("podman gave no tar of " + path, CHECK);
        }
    }

    private void remove(String container) {
        programs.run(Invocation.query(PodmanCommands.removeContainer(container)));
    }

    @Override
    public void save(ImageId image, Path to) {
        Finished saved = programs.run(Invocation.query(PodmanCommands.save(image, to)));
        if (!saved.succeeded()) {
            discard(to);
        }
        requireSuccess(saved, "podman could not save image " + image.shortened());
    }

    /** podman makes the file before it asks its service. */
    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            // The failure itself is told.
        }
    }

    @Override
    public List<String> saveCommand(ImageId image, Path to) {
        return programs.command(PodmanCommands.save(image, to));
    }

    private static void requireSuccess(Finished finished, String otherwise) {
        if (!finished.succeeded()) {
            throw finished.failure(otherwise, KnownFailure.remedy(finished.lastErrors(), CHECK));
        }
    }
}
