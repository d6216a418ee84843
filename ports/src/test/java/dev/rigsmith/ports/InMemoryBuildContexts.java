package dev.rigsmith.ports;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.ignore.IgnoreFile;
import dev.rigsmith.domain.ignore.IgnoreRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Contexts in memory. Every change of a path is remembered, so one that was taken back is noticed too. */
public final class InMemoryBuildContexts implements BuildContexts {

    private final Map<String, Directory> directories = new HashMap<>();
    private final Map<String, Map<Octets, ContextEntry>> memory = new HashMap<>();
    private long serial;
    private int manifests;

    /** Makes an empty context. */
    public void add(String directory) {
        directories.put(directory, new Directory());
    }

    /** Puts a path into a context, in place of the one of that name. */
    public void put(String directory, ContextEntry entry) {
        at(directory).paths.put(entry.path(), new Stamped<>(entry, ++serial));
    }

    /** Takes a path out of a context. */
    public void remove(String directory, String path) {
        if (at(directory).paths.remove(Octets.ofText(path)) == null) {
            throw new AssertionError(path + " is not in " + directory);
        }
    }

    /** Gives a context an ignore file, in place of the one that it has. The file itself is no path of the context. */
    public void ignore(String directory, IgnoreFile file) {
        at(directory).ignore = Optional.of(new Stamped<>(file, ++serial));
    }

    /** Lets captures that read only what changed believe this of a path, which holds something else. */
    public void misremember(String directory, ContextEntry entry) {
        memory.computeIfAbsent(directory, path -> new HashMap<>()).put(entry.path(), entry);
    }

    /** How many times all paths of a capture were asked for. */
    public int manifests() {
        return manifests;
    }

    @Override
    public CapturedContext capture(ContextSource source, Reading reading) {
        if (source instanceof ContextSource.Directory directory) {
            Directory live = at(directory.path());
            return new Capture(live, remembered(directory.path(), live.copy(), reading));
        }
        Directory nothing = new Directory();
        return new Capture(nothing, nothing);
    }

    private Directory remembered(String directory, Directory copy, Reading reading) {
        if (reading == Reading.EVERYTHING) {
            memory.remove(directory);
        }
        memory.getOrDefault(directory, Map.of())
                .forEach((path, entry) ->
                        copy.paths.computeIfPresent(path, (name, stamped) -> new Stamped<>(entry, stamped.serial())));
        return copy;
    }

    private Directory at(String directory) {
        return Optional.ofNullable(directories.get(directory))
                .orElseThrow(() -> FileAccessException.unreadable(
                        directory, "No such file or directory", new AssertionError("it was never added")));
    }

    private record Stamped<T>(T value, long serial) {}

    private static final class Directory {
        private final SortedMap<Octets, Stamped<ContextEntry>> paths = new TreeMap<>();
        private Optional<Stamped<IgnoreFile>> ignore = Optional.empty();

        /** What can be seen now. */
        Directory copy() {
            IgnoreRules rules = rules();
            Directory copy = new Directory();
            copy.ignore = ignore;
            paths.forEach((path, entry) -> {
                if (!rules.excludes(path.toString())) {
                    copy.paths.put(path, entry);
                }
            });
            return copy;
        }

        private IgnoreRules rules() {
            return ignore.map(file -> file.value().rules()).orElse(IgnoreRules.none());
        }

        private List<ContextEntry> entries() {
            return paths.values().stream().map(Stamped::value).toList();
        }
    }

    private final class Capture implements CapturedContext {

        private final Directory live;
        private final Directory then;

        Capture(Directory live, Directory then) {
            this.live = live;
            this.then = then;
        }

        @Override
        public Sha256 digest() {
            return paths().digest();
        }

        @Override
        public ContextManifest manifest() {
            manifests++;
            return paths();
        }

        private ContextManifest paths() {
            return new ContextManifest(then.entries());
        }

        @Override
        public Optional<IgnoreFile> ignoreFile() {
            return then.ignore.map(Stamped::value);
        }

        @Override
        public List<Octets> changedSince() {
            Directory now = live.copy();
            SortedSet<Octets> changed = new TreeSet<>(then.paths.keySet());
            changed.addAll(now.paths.keySet());
            changed.removeIf(
                    path -> Optional.ofNullable(then.paths.get(path)).equals(Optional.ofNullable(now.paths.get(path))));
            if (!then.ignore.equals(now.ignore)) {
                now.ignore.ifPresent(
                        file -> changed.add(Octets.ofText(file.value().name())));
            }
            return List.copyOf(changed);
        }
    }
}
