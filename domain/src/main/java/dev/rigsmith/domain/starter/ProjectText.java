package dev.rigsmith.domain.starter;

import dev.rigsmith.domain.rig.ShortName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A project file to start from. What stands behind {@code #} works as well once the sign is taken away. */
final class ProjectText {

    /** Plain words that YAML takes for something else than text; numbers and dates begin with a digit. */
    private static final Set<String> NO_TEXTS = Set.of("false", "n", "no", "null", "off", "on", "true", "y", "yes");

    private static final String HEAD = """
            # The rigs of this repository: the images that its containers start from.
            # `rig build` builds what changed, `rig list` shows all rigs, `rig schema` is for editors.

            # The rig that is meant when none is named.
            default: %s

            rigs:
            """;

    private static final String RIG = """
              %s:
                build:
                  context: %s
                  containerfile: %s
            """;

    private static final String ALL_OF_IT =
            ".                                         # all files count but those in .containerignore: name .git there";

    private static final String OPTIONS = """
                  # args: { NODE: "22" }                             # "${VAR}", as a whole value, reads the environment
                  # secrets: [ { id: npm, env: NPM_TOKEN } ]         # for RUN --mount=type=secret,id=npm
                  # refresh: weekly                                  # rerun every step that often
            """;

    private static final String CHECKS = """
                # Must succeed in a new image before it gets its name.
                checks:
            """;

    private static final String NO_CHECKS = """
                # checks: [ "git --version" ]                        # must succeed in a new image before it gets its name
            """;

    private static final String OTHER = """
              # tools: { image: docker.io/library/debian:bookworm-slim }   # a published image is a rig, too
            """;

    private ProjectText() {}

    static String of(ShortName standard, List<StarterRig> rigs) {
        boolean free = rigs.stream().noneMatch(rig -> rig.name().value().equals("tools"));
        return HEAD.formatted(scalar(standard))
                + rigs.stream()
                        .map(rig -> rig(rig, rig.name().equals(standard)))
                        .collect(Collectors.joining("\n"))
                + (free ? "\n" + OTHER : "");
    }

    /** The options are shown once, with the rig that people look at first. */
    private static String rig(StarterRig rig, boolean first) {
        return RIG.formatted(scalar(rig.name()), context(rig), rig.containerfile())
                + (first ? OPTIONS : "")
                + checks(rig, first);
    }

    /** Every command of git changes a file below .git, which makes a new build where the context holds that. */
    private static String context(StarterRig rig) {
        return rig.context().equals(".") ? ALL_OF_IT : rig.context();
    }

    private static String checks(StarterRig rig, boolean first) {
        if (rig.checks().isEmpty()) {
            return first ? NO_CHECKS : "";
        }
        return CHECKS
                + rig.checks().stream().map(check -> "      - " + check + "\n").collect(Collectors.joining());
    }

    private static String scalar(ShortName name) {
        String word = name.value();
        return Character.isDigit(word.charAt(0)) || NO_TEXTS.contains(word) ? '"' + word + '"' : word;
    }
}
