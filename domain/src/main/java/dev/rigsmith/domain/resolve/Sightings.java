package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.key.InputKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rules saw of builds, in the words of the trail. */
final class Sightings {

    private Sightings() {}

    /** One line that names what changed; paths are only counted. */
    static String since(List<Change> changes) {
        if (changes.isEmpty()) {
            return "built from other inputs, of which there is no record";
        }
        long paths = changes.stream().filter(Sightings::isPath).count();
        Stream<String> named = changes.stream()
                .filter(change -> !isPath(change))
                .map(change -> (change.kind().word() + " " + change.what()).strip());
        Stream<String> counted = paths == 0 ? Stream.of() : Stream.of(paths == 1 ? "1 path" : paths + " paths");
        return "inputs changed since: " + Stream.concat(named, counted).collect(Collectors.joining(", "));
    }

    /** The same in a few words, for a column of a list. */
    static String briefly(List<Change> changes) {
        if (changes.isEmpty()) {
            return "built from other inputs";
        }
        if (changes.stream().allMatch(change -> change.kind() == InputKind.BASE)) {
            return changes.size() == 1 ? "base image changed" : changes.size() + " base images changed";
        }
        return changes.size() == 1 ? briefly(changes.get(0)) : changes.size() + " inputs changed";
    }

    private static String briefly(Change change) {
        String verb = change.type() == Change.Type.MODIFIED
                ? " changed"
                : " " + change.type().name().toLowerCase(Locale.ROOT);
        return (isPath(change) ? change.what() : (change.kind().word() + " " + change.what()).strip()) + verb;
    }

    private static boolean isPath(Change change) {
        return change.kind() == InputKind.PATH;
    }
}
