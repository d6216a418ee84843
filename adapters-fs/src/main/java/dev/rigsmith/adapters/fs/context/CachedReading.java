package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.ignore.IgnoreFile;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.BuildContexts.Reading;
import dev.rigsmith.ports.CapturedContext;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Reads a directory through its caches. A listing of it is made first. Where that is, byte for byte, the one that was made
 * before the directory was last read, nothing has changed since: nothing in that listing was young, so that every later
 * change left another time or another file. Else the directory is walked, files that changed are read, and the listing is
 * remembered for the next time. Where no listing can be made, what to leave out next time may be all that is in its way.
 */
final class CachedReading {

    private final ContextSource.Directory source;
    private final Optional<IgnoreLookup> ignore;
    private final FactSource disk;
    private final Path caches;
    private final ListingProgram program;
    private final Clock clock;
    private final ContextMemoryFile memory;
    private final Path root;

    CachedReading(
            ContextSource.Directory source,
            Optional<IgnoreLookup> ignore,
            FactSource disk,
            Path caches,
            ListingProgram program,
            Clock clock) {
        this.source = source;
        this.ignore = ignore;
        this.disk = disk;
        this.caches = caches;
        this.program = program;
        this.clock = clock;
        this.memory = ContextMemoryFile.of(caches, source, ignoreFile());
        this.root = PathBytes.path(source.path());
    }

    Optional<IgnoreFile> ignoreFile() {
        return ignore.map(IgnoreLookup::file);
    }

    /** Starts the program; what it is to leave out stands at the beginning of the memory. */
    BuildContexts.Capturing begin(Reading reading) {
        Optional<List<Octets>> remembered = reading == Reading.EVERYTHING ? Optional.empty() : memory.pruned();
        List<Octets> pruned = remembered.orElse(List.of());
        long began = TimeUnit.MILLISECONDS.toNanos(clock.millis());
        Supplier<Optional<byte[]>> answer = program.start(FindCommand.of(source.path(), pruned));
        if (remembered.isEmpty()) {
            disk.expectMany();
        }
        return () -> captured(reading, pruned, began, answer);
    }

    /** The memory, which is long, is read while the program runs. */
    private CapturedContext captured(
            Reading reading, List<Octets> pruned, long began, Supplier<Optional<byte[]>> answer) {
        Optional<ContextMemory> known = reading == Reading.EVERYTHING ? Optional.empty() : memory.load();
        Optional<Listing> listing = answer.get().filter(said -> said.length > 0).map(Listing::new);
        boolean sure = known.isPresent() ? known.get().pruned().equals(pruned) : pruned.isEmpty();
        if (!sure) {
            return walked(reading, List.of(), Optional.empty(), began);
        }
        return known.isPresent() && listing.isPresent() && known.get().listing().isSame(listing.get())
                ? new RememberedCapture(this, known.get(), began)
                : walked(reading, pruned, listing, began);
    }

    private DirectoryCapture walked(Reading reading, List<Octets> pruned, Optional<Listing> listing, long began) {
        Optional<Walked> listed = listing.flatMap(any -> any.walk(root, began, visibility()));
        Walked walked = listed.orElseGet(() -> ContextWalk.through(source, visibility()));
        DirectoryCapture capture = read(walked, reading);
        List<Octets> all = prunable(pruned, walked.unlisted());
        boolean complete = all.containsAll(pruned);
        Optional<Listing> kept = listing.map(any -> any.without(all))
                .filter(any -> complete && any.isSettled(began))
                .filter(any ->
                        listed.isPresent() ? capture.changedWhileRead().isEmpty() : isWhatWasWalked(any, walked));
        if (kept.isPresent()) {
            memory.save(new ContextMemory(all, kept.get(), capture.digest()));
        } else if (listing.isEmpty() && !all.equals(pruned)) {
            memory.save(new ContextMemory(all, Listing.NOTHING, capture.digest()));
        } else if (!complete || reading == Reading.EVERYTHING) {
            memory.forget();
        }
        return capture;
    }

    /** What was left out before stays so, whether it is there now or not. */
    private static List<Octets> prunable(List<Octets> before, Unlisted unlisted) {
        TreeSet<Octets> found = new TreeSet<>(unlisted.directories());
        before.forEach(found::remove);
        List<Octets> all = new ArrayList<>(before);
        found.stream()
                .filter(FindCommand::canPrune)
                .limit(Math.max(0, FindCommand.MOST_PRUNED - before.size()))
                .forEach(all::add);
        all.removeIf(directory -> !unlisted.isOfNoImportance(directory));
        return List.copyOf(all);
    }

    /**
     * Whether the listing says of each visible path what the system told the walk. It does not where the walk saw more than
     * the rules say, or another file system's times, or devices; or where anything changed between the two.
     */
    private boolean isWhatWasWalked(Listing listing, Walked walked) {
        Walked listed = walked(listing, walked.began());
        return listed.root().equals(walked.root()) && listed.sightings().equals(walked.sightings());
    }

    private Walked walked(Listing listing, long began) {
        return listing.walked(root, began, visibility());
    }

    private Visibility visibility() {
        return Visibility.of(source, ignoreFile());
    }

    /** Reads what was listed, as far as it is not known. */
    DirectoryCapture read(Listing listing, long began) {
        return read(walked(listing, began), Reading.CHANGED);
    }

    /** What was read is remembered while it is digested. */
    private DirectoryCapture read(Walked walked, Reading reading) {
        StatCache cache = StatCache.of(caches, root);
        Map<Octets, FileFacts> known = reading == Reading.EVERYTHING ? Map.of() : cache.load();
        Snapshot snapshot = Snapshot.of(walked, sighting -> facts(sighting, known.get(sighting.path())));
        ForkJoinTask<?> kept = ForkJoinPool.commonPool().submit(() -> cache.keep(snapshot, known));
        DirectoryCapture capture = new DirectoryCapture(source, ignore, snapshot);
        kept.join();
        return capture;
    }

    private FileFacts facts(Sighting sighting, FileFacts known) {
        return known != null && known.stat().equals(sighting.stat()) ? known : disk.of(sighting);
    }

    Path root() {
        return root;
    }

    /** Lets the next capture be a walk. */
    void forget() {
        memory.forget();
    }
}
