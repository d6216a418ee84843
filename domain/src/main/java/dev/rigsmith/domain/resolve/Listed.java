package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigAction;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigStatus;
import java.util.List;
import java.util.Optional;

/**
 * One rig of the catalogue, as its own kind has it.
 *
 * @param name what to type for it
 * @param image what containers start from once the action is done
 * @param source what the rig is made from, when that is not its Containerfile
 * @param containerfile the Containerfile that it is built from, as the user knows it
 * @param why why it is stale, in a few words
 * @param hiddenBy the kind that the name means instead; empty when it means this rig
 */
public record Listed(
        String name,
        RigKind kind,
        ImageReference image,
        RigAction action,
        RigStatus status,
        Optional<String> source,
        Optional<String> containerfile,
        Optional<String> why,
        Optional<RigKind> hiddenBy) {

    /** Answers for one kind from all that the word could mean, the first of which it does mean. */
    static Optional<Listed> of(String name, RigKind kind, List<Answer.Match> matches) {
        return matches.stream()
                .filter(match -> match.kind() == kind)
                .findFirst()
                .map(match -> of(name, match, matches.get(0).kind()));
    }

    private static Listed of(String name, Answer.Match match, RigKind meant) {
        Optional<RigKind> hiddenBy = meant == match.kind() ? Optional.empty() : Optional.of(meant);
        return new Listed(
                name,
                match.kind(),
                match.image(),
                match.action(),
                match.status(),
                match.source(),
                match.containerfile(),
                match.why().filter(why -> match.status() == RigStatus.STALE),
                hiddenBy);
    }
}
