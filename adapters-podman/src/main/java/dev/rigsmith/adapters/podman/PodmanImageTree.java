package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.garbage.Origin;
import dev.rigsmith.domain.garbage.StoredImage;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.ports.ImageTree;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.KnownFailure;
import dev.rigsmith.process.Programs;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All images of podman's store, down to the steps that buildah keeps. */
public final class PodmanImageTree implements ImageTree {

    private final Programs programs;

    public PodmanImageTree(Programs programs) {
        this.programs = programs;
    }

    @Override
    public List<StoredImage> all() {
        Finished listed = programs.run(Invocation.query(PodmanCommands.allImages()));
        if (!listed.succeeded()) {
            throw listed.failure(
                    "podman could not list all images",
                    KnownFailure.remedy(listed.lastErrors(), "see what podman says, and check `podman info`"));
        }
        ImagesJson.Tree tree = read(listed);
        Map<ImageId, HistoryJson> histories = histories(tree.images().all());
        return tree.images().all().stream()
                .map(image ->
                        new StoredImage(exact(image, histories), tree.parent(image.id()), origin(image, histories)))
                .toList();
    }

    /** Podman's list tells seconds, and several builds may end in one: which of them is the newest is in their histories. */
    private static LocalImage exact(LocalImage image, Map<ImageId, HistoryJson> histories) {
        return Optional.ofNullable(histories.get(image.id()))
                .flatMap(HistoryJson::created)
                .filter(created -> created.truncatedTo(ChronoUnit.SECONDS).equals(image.created()))
                .map(image::createdAt)
                .orElse(image);
    }

    private static ImagesJson.Tree read(Finished listed) {
        try {
            return ImagesJson.readTree(listed.output());
        } catch (IOException | InvalidInputException unreadable) {
            throw listed.failure(
                    "podman's list of images cannot be read",
                    "check that `podman images --all --format=json` prints a list, and the version of podman");
        }
    }

    @Override
    public Map<ImageId, Origin> origins(Collection<LocalImage> images) {
        Map<ImageId, HistoryJson> histories = histories(images);
        return images.stream().collect(Collectors.toMap(LocalImage::id, image -> origin(image, histories)));
    }

    /** Of an image that is gone by now nothing is told; without a history it counts as somebody else's. */
    private Map<ImageId, HistoryJson> histories(Collection<LocalImage> images) {
        List<ImageId> keyed = images.stream()
                .filter(image -> image.key().isPresent())
                .map(LocalImage::id)
                .toList();
        Map<ImageId, HistoryJson> histories = new HashMap<>();
        if (!keyed.isEmpty()) {
            programs.run(Invocation.query(PodmanCommands.histories(keyed)))
                    .outputLines()
                    .forEach(line -> add(line, histories));
        }
        return histories;
    }

    private static void add(String line, Map<ImageId, HistoryJson> histories) {
        int end = Math.max(0, line.indexOf(' '));
        ImageId.read(line.substring(0, end)).ifPresent(image -> {
            try {
                histories.put(image, HistoryJson.read(line.substring(end)));
            } catch (IOException unknown) {
                histories.remove(image);
            }
        });
    }

    private static Origin origin(LocalImage image, Map<ImageId, HistoryJson> histories) {
        BuildKey key = image.key().orElse(null);
        HistoryJson history = histories.get(image.id());
        return key == null || history == null ? Origin.OTHER : history.origin(key);
    }

    @Override
    public void drop(ImageId nameless) {
        Finished removed = programs.run(Invocation.query(PodmanCommands.drop(nameless)));
        if (!removed.succeeded()) {
            throw RemoveFailure.of(removed, nameless);
        }
    }

    @Override
    public List<String> dropCommand(ImageId nameless) {
        return programs.command(PodmanCommands.drop(nameless));
    }
}
