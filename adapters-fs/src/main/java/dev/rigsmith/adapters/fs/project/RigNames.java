package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.adapters.fs.yaml.YamlMapping;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.rig.ShortName;
import java.util.Locale;
import java.util.Optional;

/** The names of rigs, as keys. */
final class RigNames {

    private RigNames() {}

    /** Gives the name that a key is, or notes what it could be instead. */
    static Optional<ShortName> read(String word, YamlMapping rigs) {
        try {
            return Optional.of(new ShortName(word));
        } catch (InvalidInputException refused) {
            rigs.problem(word, refused.getMessage(), close(word).orElse(refused.remedy()));
            return Optional.empty();
        }
    }

    /** The word in lower case, and with dashes for all that a name cannot hold. */
    private static Optional<String> close(String word) {
        String likely =
                word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-").replaceAll("^[_-]+|[_-]+$", "");
        return ShortName.of(likely).map(name -> "did you mean `" + name + "`?");
    }
}
