package dev.rigsmith.application;

import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.rig.RigKind;
import java.util.List;
import java.util.Optional;

/**
 * A rig after it was prepared.
 *
 * @param name the word that was typed
 * @param kind empty when it failed
 * @param image what containers start from; empty when it failed
 * @param changes what made a build necessary, as far as it is recorded
 * @param checks how many checks passed in this run
 * @param error why it failed, exactly when it did
 */
public record Prepared(
        String name,
        Optional<RigKind> kind,
        Optional<ImageReference> image,
        Optional<ImageId> imageId,
        Optional<BuildKey> key,
        Outcome outcome,
        List<Change> changes,
        int checks,
        Optional<RigsmithException> error) {

    public Prepared {
        changes = List.copyOf(changes);
    }

    static Prepared published(Resolution rig, ImageId id, Outcome outcome) {
        return new Prepared(
                rig.name(),
                Optional.of(rig.kind()),
                Optional.of(rig.image()),
                Optional.of(id),
                Optional.empty(),
                outcome,
                List.of(),
                0,
                Optional.empty());
    }

    static Prepared hit(Resolution rig, ImageReference image, ImageId id, Optional<BuildKey> key) {
        return new Prepared(
                rig.name(),
                Optional.of(rig.kind()),
                Optional.of(image),
                Optional.of(id),
                key,
                Outcome.HIT,
                List.of(),
                0,
                Optional.empty());
    }

    /** @param changes what made it necessary, as far as it is recorded */
    static Prepared shared(Resolution rig, ImageReference image, ImageId id, BuildKey key, List<Change> changes) {
        return new Prepared(
                rig.name(),
                Optional.of(rig.kind()),
                Optional.of(image),
                Optional.of(id),
                Optional.of(key),
                Outcome.PULLED,
                changes,
                0,
                Optional.empty());
    }

    static Prepared built(
            Resolution rig, ImageReference image, ImageId id, BuildKey key, List<Change> changes, int checks) {
        return new Prepared(
                rig.name(),
                Optional.of(rig.kind()),
                Optional.of(image),
                Optional.of(id),
                Optional.of(key),
                Outcome.BUILT,
                changes,
                checks,
                Optional.empty());
    }

    static Prepared failed(String name, RigsmithException why) {
        return new Prepared(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Outcome.FAILED,
                List.of(),
                0,
                Optional.of(why));
    }
}
