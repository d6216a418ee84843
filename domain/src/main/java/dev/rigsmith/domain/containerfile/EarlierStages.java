package dev.rigsmith.domain.containerfile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks up stages that an instruction of a later stage can refer to. */
final class EarlierStages {

    private EarlierStages() {}

    /** The stage before {@code index} that a {@code FROM} of that name starts from. */
    static Optional<Stage> base(List<Stage> stages, int index, String name) {
        return last(stages.subList(0, index), name);
    }

    static boolean holdBase(List<Stage> stages, int index, String name) {
        return base(stages, index, name).isPresent() || differOnlyInCase(stages.subList(0, index), name);
    }

    /**
     * Whether {@code --from} in stage {@code index} means an earlier stage. A stage that bears the name itself hides an
     * earlier one of the same name.
     */
    static boolean holdSource(List<Stage> stages, int index, String name) {
        List<Stage> started = stages.subList(0, index + 1);
        Optional<Stage> named = last(started, name);
        return named.map(stage -> stage.index() < index)
                .orElseGet(() -> number(name) < index || differOnlyInCase(stages.subList(0, index), name));
    }

    /** @throws dev.rigsmith.domain.error.InvalidFileException if the name is a number, but not of an earlier stage */
    static void checkIndex(List<Stage> stages, int index, Source source, Place place) {
        String name = source.name();
        if (number(name) != Integer.MAX_VALUE && !holdSource(stages, index, name)) {
            throw place.invalid(
                    "`" + source.what() + "=" + name + "`: there is no stage " + name + " before this one",
                    index == 0 ? "this is the first stage" : "earlier stages are 0 to " + (index - 1));
        }
    }

    private static Optional<Stage> last(List<Stage> stages, String name) {
        return stages.stream().filter(stage -> stage.key().equals(name)).reduce((before, after) -> after);
    }

    /** No image has a name in upper case, so such a word can only be meant for the stage. */
    private static boolean differOnlyInCase(List<Stage> stages, String name) {
        return !name.equals(name.toLowerCase(Locale.ROOT))
                && stages.stream().anyMatch(stage -> stage.key().equalsIgnoreCase(name));
    }

    private static int number(String name) {
        return name.matches("[0-9]{1,6}") ? Integer.parseInt(name) : Integer.MAX_VALUE;
    }
}
