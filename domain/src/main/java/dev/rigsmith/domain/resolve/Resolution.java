package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigAction;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigStatus;
import java.util.List;
import java.util.Optional;

/**
 * What a word means, and why.
 *
 * @param name the word
 * @param image what containers start from once the action is done
 * @param source what the rig is made from, when that is not its Containerfile
 * @param containerfile the Containerfile that it is built from, as the user knows it
 * @param changes what changed since the last build, when that is known
 * @param guessed whether nothing but the form of the word says that there is such an image
 * @param trail every rule that was looked at, in order; the last one matched
 */
public record Resolution(
        String name,
        RigKind kind,
        ImageReference image,
        RigAction action,
        RigStatus status,
        Optional<String> source,
        Optional<String> containerfile,
        List<Change> changes,
        boolean guessed,
        List<Step> trail) {

    public Resolution {
        changes = List.copyOf(changes);
        trail = List.copyOf(trail);
    }
}
