package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.ShortName;
import java.util.Optional;

/** A word, with what its form alone says about it, and the facts to answer from. */
record Question(String word, Optional<ShortName> shortName, ImageReference reference, Facts facts) {

    static Question of(String word, Facts facts) {
        return new Question(word, ShortName.of(word), ImageReference.parse(word), facts);
    }

    /** The registered rig of that name. A fully qualified reference is no name, whatever the registry holds. */
    Optional<RegisteredRig> registered() {
        return reference.isFullyQualified()
                ? Optional.empty()
                : Optional.ofNullable(facts.registered().get(word));
    }
}
