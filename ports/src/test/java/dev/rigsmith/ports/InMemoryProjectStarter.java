package dev.rigsmith.ports;

import dev.rigsmith.domain.starter.Listing;
import dev.rigsmith.domain.starter.Occupant;
import dev.rigsmith.domain.starter.StarterFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A directory in memory, with two others above it. */
public final class InMemoryProjectStarter implements ProjectStarter {

    private static final Pattern TELLING = Pattern.compile("[^/]+|\\.devcontainer/[^/]+|images/[^/]+/[^/]+");
    private static final String FILE = "rigsmith.yaml";

    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, Occupant.Kind> others = new HashMap<>();

    /** Puts a file there, in place of the one of the same path. */
    public synchronized void file(String path, String text) {
        files.put(path, text);
    }

    /** Puts something there that is no file. */
    public synchronized void other(String path, Occupant.Kind kind) {
        others.put(path, kind);
    }

    /** The text of a file. */
    public synchronized Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public synchronized Optional<Occupant> occupant() {
        return Stream.of(FILE, "../" + FILE, "../../" + FILE)
                .flatMap(path -> kind(path).map(kind -> new Occupant(path, kind, path.equals(FILE))).stream())
                .findFirst();
    }

    private Optional<Occupant.Kind> kind(String path) {
        return files.containsKey(path) ? Optional.of(Occupant.Kind.FILE) : Optional.ofNullable(others.get(path));
    }

    @Override
    public synchronized Listing look() {
        return Listing.of(files.keySet().stream()
                .filter(TELLING.asMatchPredicate())
                .filter(path -> !path.startsWith(".."))
                .toList());
    }

    @Override
    public synchronized void write(List<StarterFile> starters) {
        StarterFile last = starters.get(starters.size() - 1);
        starters.stream()
                .filter(file -> file == last || !text(file.path()).equals(Optional.of(file.text())))
                .forEach(file -> kind(file.path()).ifPresent(kind -> {
                    throw new Occupant(file.path(), kind, true).refusal();
                }));
        starters.forEach(file -> files.put(file.path(), file.text()));
    }
}
