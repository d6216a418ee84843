package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.remove.Item;
import dev.rigsmith.domain.remove.Removal;
import dev.rigsmith.domain.remove.Removals;
import dev.rigsmith.domain.resolve.Resolution;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Removes rigs: what was planned and shown, and nothing else. */
public final class RemoveRig {

    private final GatherRemovalFacts gather;
    private final Suggestions suggestions;
    private final BuildsAtRest builds;
    private final TakeAway taking;

    RemoveRig(GatherRemovalFacts gather, Suggestions suggestions, BuildsAtRest builds, TakeAway taking) {
        this.gather = gather;
        this.suggestions = suggestions;
        this.builds = builds;
        this.taking = taking;
    }

    /**
     * What is to be removed.
     *
     * @param rigs in the order in which they go
     * @param keys the keys of builds that may go on for them
     */
    public record Plan(List<Removal> rigs, boolean keepImages, Set<BuildKey> keys) {

        /** Whether there is nothing to take away. */
        public boolean isEmpty() {
            return rigs.stream().allMatch(Removal::isEmpty);
        }
    }

    /**
     * What came of it.
     *
     * @param done what was taken away
     * @param left what was not, because of the failure
     */
    public record Removed(Removal rig, List<Item> done, List<Item> left) {}

    /** Is told of each thing as it goes. */
    @FunctionalInterface
    public interface Watcher {
        void removed(Removal rig, Item item);
    }

    /**
     * Plans the removal of all rigs that the words name. Changes nothing.
     *
     * @param keepImages whether only what declares a rig goes
     * @throws UnknownRigException when one of them is no rig
     * @throws RefusedException (not-removable, in-use) when something stands in the way
     */
    public Plan plan(Collection<String> words, boolean keepImages) {
        Set<String> distinct = new LinkedHashSet<>(words);
        GatherRemovalFacts.Found found = gather.about(distinct, !keepImages);
        List<Resolution> rigs = distinct.stream()
                .map(word -> suggestions.rig(word, found.snapshot()))
                .toList();
        List<Removal> removals = Removals.plan(rigs, found.facts(), keepImages);
        RemovalRefusals.refuse(removals);
        return new Plan(removals, keepImages, keys(removals, rigs, found.snapshot()));
    }

    /** Of the images that go, and of the builds that would bring new ones. */
    private static Set<BuildKey> keys(List<Removal> removals, List<Resolution> rigs, Snapshot snapshot) {
        LocalImages images = snapshot.facts().images().orElse(LocalImages.none());
        Stream<BuildKey> built = removals.stream()
                .flatMap(removal -> removal.images().stream())
                .flatMap(name -> images.find(name).stream())
                .flatMap(image -> image.key().stream());
        Stream<BuildKey> current = rigs.stream()
                .flatMap(rig -> snapshot.candidateFor(rig).stream())
                .filter(Candidate.Complete.class::isInstance)
                .map(candidate -> ((Candidate.Complete) candidate).key());
        Set<BuildKey> keys = new LinkedHashSet<>();
        Stream.concat(built, current).forEach(keys::add);
        return keys;
    }

    /**
     * Takes away what was planned.
     *
     * @param asked whether time went by since then, so that it must be looked at again
     * @throws RefusedException (in-use, inputs-changed) when a build goes on, or what was shown is not so any more;
     *     nothing is removed then
     * @return what was removed; a failure on the way is part of it
     */
    public Outcome remove(Plan plan, boolean asked, Watcher watcher) {
        return builds.during(plan.keys(), plan.rigs().get(0).name(), () -> {
            if (asked) {
                requireUnchanged(plan);
            }
            return taking.all(plan.rigs(), watcher);
        });
    }

    private void requireUnchanged(Plan plan) {
        List<String> words = plan.rigs().stream().map(Removal::name).toList();
        if (!Set.copyOf(plan(words, plan.keepImages()).rigs()).equals(Set.copyOf(plan.rigs()))) {
            throw new RefusedException(
                    ErrorId.NOT_REMOVABLE,
                    "nothing was removed: what would go is not what was shown any more",
                    "run the command again to see what would go now");
        }
    }

    /**
     * What was removed.
     *
     * @param failure what ended it before all was done
     */
    public record Outcome(List<Removed> rigs, java.util.Optional<RigsmithException> failure) {}
}
