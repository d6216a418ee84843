package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.remove.Kept;
import dev.rigsmith.domain.remove.Obstacle;
import dev.rigsmith.domain.remove.Removal;
import java.util.List;
import java.util.stream.Collectors;

/** Says why rigs cannot be removed. */
final class RemovalRefusals {

    private RemovalRefusals() {}

    /** @throws RefusedException (in-use, not-removable) unless every one of them can be */
    static void refuse(List<Removal> removals) {
        List<Removal> hindered =
                removals.stream().filter(rig -> !rig.obstacles().isEmpty()).toList();
        if (!hindered.isEmpty()) {
            throw inUse(hindered);
        }
        removals.stream()
                .filter(rig -> rig.isEmpty() && !rig.kept().isEmpty())
                .findFirst()
                .ifPresent(RemovalRefusals::refuseKept);
    }

    private static RefusedException inUse(List<Removal> rigs) {
        String message = rigs.stream()
                .map(RemovalRefusals::sentence)
                .collect(Collectors.joining("; ", "", "; nothing was removed"));
        return new RefusedException(ErrorId.IN_USE, message, remedy(rigs));
    }

    private static String sentence(Removal rig) {
        return "`" + rig.name() + "` cannot be removed: "
                + rig.obstacles().stream().map(Obstacle::text).collect(Collectors.joining(", "));
    }

    private static String remedy(List<Removal> rigs) {
        boolean used = rigs.stream().flatMap(rig -> rig.obstacles().stream()).anyMatch(Obstacle.Used.class::isInstance);
        boolean declared = rigs.stream()
                .anyMatch(rig -> rig.row().isPresent() || rig.template().isPresent());
        return (used
                        ? "remove what uses it first, containers with: podman rm NAME"
                        : "remove those first, or name them as well")
                + (declared ? "; or keep the images with --keep-image" : "");
    }

    private static void refuseKept(Removal rig) {
        String why = rig.kept().stream().map(RemovalRefusals::sentence).collect(Collectors.joining(", "));
        throw new RefusedException(
                ErrorId.NOT_REMOVABLE,
                "nothing of `" + rig.name() + "` can be removed: " + why,
                "`rig list` shows every rig");
    }

    private static String sentence(Kept image) {
        return image.image() + " stays, because " + image.why();
    }
}
