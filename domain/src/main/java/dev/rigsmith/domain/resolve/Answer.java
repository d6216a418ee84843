package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigAction;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigStatus;
import java.util.List;
import java.util.Optional;

/** What one rule answers: a match with all that it decides, or nothing but what it saw. */
sealed interface Answer {

    String saw();

    /** The rule does not apply. */
    record No(String saw) implements Answer {}

    /** The rule decides. */
    record Match(
            RigKind kind,
            ImageReference image,
            RigAction action,
            RigStatus status,
            Optional<String> source,
            Optional<String> containerfile,
            List<Change> changes,
            Optional<String> why,
            boolean guessed,
            String saw)
            implements Answer {

        static Match of(RigKind kind, ImageReference image, RigAction action, RigStatus status, String saw) {
            return new Match(
                    kind,
                    image,
                    action,
                    status,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    false,
                    saw);
        }

        /** An image that is pulled unless it is here. */
        static Match published(RigKind kind, ImageReference image, Optional<LocalImages> images, String saw) {
            if (images.isEmpty()) {
                return of(kind, image, RigAction.PULL, RigStatus.UNKNOWN, saw);
            }
            return images.get().find(image).isPresent()
                    ? of(kind, image, RigAction.NONE, RigStatus.READY, saw + "; the image is here")
                    : of(kind, image, RigAction.PULL, RigStatus.UNPREPARED, saw + "; the image is not here");
        }

        Match from(String newSource) {
            return new Match(
                    kind, image, action, status, Optional.of(newSource), containerfile, changes, why, guessed, saw);
        }

        Match builtFrom(String newContainerfile) {
            return new Match(
                    kind, image, action, status, source, Optional.of(newContainerfile), changes, why, guessed, saw);
        }

        Match since(List<Change> newChanges) {
            return new Match(kind, image, action, status, source, containerfile, newChanges, why, guessed, saw);
        }

        /** @param newWhy why it is not current, in a few words */
        Match because(String newWhy) {
            return new Match(
                    kind, image, action, status, source, containerfile, changes, Optional.of(newWhy), guessed, saw);
        }

        Match guess() {
            return new Match(kind, image, action, status, source, containerfile, changes, why, true, saw);
        }
    }
}
