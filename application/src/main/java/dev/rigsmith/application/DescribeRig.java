package dev.rigsmith.application;

import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.Resolver;
import java.util.List;
import java.util.Optional;

/** Tells all that is known of a rig and its image. */
public final class DescribeRig {

    private final GatherFacts gather;
    private final Suggestions suggestions;

    DescribeRig(GatherFacts gather, Suggestions suggestions) {
        this.gather = gather;
        this.suggestions = suggestions;
    }

    /**
     * Describes the rig that a word names.
     *
     * @throws UnknownRigException when nothing but the form of the word says that there is such a rig
     */
    public Description describe(String word) {
        Snapshot snapshot = gather.about(word);
        Resolution rig = Resolver.resolve(word, snapshot.facts());
        if (rig.guessed()) {
            throw suggestions.unknown(word);
        }
        Optional<LocalImage> image = snapshot.facts().images().flatMap(images -> images.find(rig.image()));
        return new Description(rig, snapshot.describing(rig.kind(), rig.name()), image, snapshot.checksOf(rig));
    }

    /**
     * A rig and its image.
     *
     * @param text what the rig says of itself; may hold any character
     * @param image empty when it is not here, or there is no engine to ask
     * @param checks the commands of its smoke checks, in order
     */
    public record Description(Resolution rig, Optional<String> text, Optional<LocalImage> image, List<String> checks) {}
}
