package dev.rigsmith.application;

import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.resolve.Catalogue;
import dev.rigsmith.domain.resolve.Listed;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.ports.Registries;
import dev.rigsmith.ports.Workers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the rigs of which there is something newer: of themselves, or of what they are built on. */
public final class FindOutdated {

    private static final int AT_ONCE = 25;

    private final GatherFacts gather;
    private final Suggestions suggestions;
    private final WatchExtended extended;
    private final CompareWithRegistry comparing;
    private final Workers workers;

    FindOutdated(
            GatherFacts gather,
            Suggestions suggestions,
            WatchExtended extended,
            CompareWithRegistry comparing,
            Workers workers) {
        this.gather = gather;
        this.suggestions = suggestions;
        this.extended = extended;
        this.comparing = comparing;
        this.workers = workers;
    }

    /**
     * Asks the registries of all of these rigs at once. What cannot be told is a finding as well.
     *
     * @param words the rigs; none means all
     * @param oldest how old an answer of a registry may be
     * @return in the order of the rigs; nothing for those that no registry can have anything newer of
     * @throws UnknownRigException when a word names no rig
     */
    public List<Finding> find(Collection<String> words, Duration oldest, Registries.Access access) {
        Snapshot snapshot = gather.aboutAll(words);
        List<Watched> watched = watched(
                names(words, snapshot)
                        .distinct()
                        .map(word -> suggestions.rig(word, snapshot))
                        .toList(),
                snapshot);
        Comparisons comparisons = new Comparisons(watched, image -> compare(image, snapshot, oldest, access));
        workers.run(AT_ONCE, comparisons);
        return comparisons.findings();
    }

    /** What is here cannot be told without an engine: that is no news of the registry. */
    private Finding compare(Watched image, Snapshot snapshot, Duration oldest, Registries.Access access) {
        return snapshot.noEngine()
                .filter(missing -> image.pin().isEmpty() && image.local().isEmpty())
                .map(missing -> Finding.unknown(image, missing.getMessage()))
                .orElseGet(() -> comparing.compare(image, oldest, access));
    }

    private List<Watched> watched(List<Resolution> rigs, Snapshot snapshot) {
        Map<Resolution, Watched> byHand = extended.of(
                rigs.stream().filter(rig -> rig.kind() == RigKind.EXTENDED).toList(), snapshot);
        return rigs.stream()
                .flatMap(rig -> rig.kind() == RigKind.EXTENDED
                        ? Stream.ofNullable(byHand.get(rig))
                        : Watched.of(rig, snapshot).stream())
                .toList();
    }

    private static Stream<String> names(Collection<String> words, Snapshot snapshot) {
        return words.isEmpty() ? Catalogue.of(snapshot.facts()).all().map(Listed::name) : words.stream();
    }
}
