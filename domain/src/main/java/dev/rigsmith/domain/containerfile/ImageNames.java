package dev.rigsmith.domain.containerfile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells what a word can name once it is substituted. */
final class ImageNames {

    private static final String SEPARATORS = ":/@.-_";

    private ImageNames() {}

    /**
     * The readings that can be a name, each once, in order.
     *
     * @param written the place as written, for the message
     * @throws dev.rigsmith.domain.error.InvalidFileException if there is none
     */
    static Set<String> usable(List<Substituted> readings, String written, Place place) {
        Set<String> names = new LinkedHashSet<>();
        readings.stream().map(Substituted::text).filter(ImageNames::isUsable).forEach(names::add);
        if (names.isEmpty()) {
            throw unusable(readings.get(0), written, place);
        }
        return names;
    }

    /** An empty variable leaves nothing, or a separator with nothing on one side of it. */
    private static boolean isUsable(String name) {
        return !name.isEmpty()
                && SEPARATORS.indexOf(name.charAt(0)) < 0
                && SEPARATORS.indexOf(name.charAt(name.length() - 1)) < 0;
    }

    private static RuntimeException unusable(Substituted reading, String written, Place place) {
        String result = reading.text().isEmpty() ? "no image" : "`" + reading.text() + "`, which is no image";
        if (reading.empty().isEmpty()) {
            return place.invalid("`" + written + "` names " + result, "write the name of an image or stage");
        }
        String name = reading.empty().get(0);
        return place.invalid(
                "`" + written + "` names " + result + ": the argument " + name + " has no value",
                "give it a default with ARG " + name + "=… before the first FROM, or a value with --build-arg");
    }
}
