package dev.rigsmith.application;

import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.garbage.Garbage;
import dev.rigsmith.domain.garbage.Item;
import dev.rigsmith.domain.garbage.KeepPolicy;
import dev.rigsmith.ports.BuildLocks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Takes away what Rigsmith made and nobody needs. While builds run, images without a name stay: a build may be about to
 * begin with one.
 */
public final class CollectGarbage {

    private final GatherGarbage gather;
    private final DiscardItem discarding;
    private final BuildLocks locks;
    private final Clock clock;

    CollectGarbage(GatherGarbage gather, DiscardItem discarding, BuildLocks locks, Clock clock) {
        this.gather = gather;
        this.discarding = discarding;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Finds what can go, and changes nothing.
     *
     * @param newest how many images of each rig stay besides the current ones, at least 0
     * @param younger images that are younger than this stay as well
     * @throws RigsmithException when something that decides cannot be read: then nothing can go
     */
    public Plan plan(int newest, Optional<Duration> younger) {
        KeepPolicy keep = new KeepPolicy(newest, younger.map(clock.instant()::minus));
        GatherGarbage.Declarations declared = gather.declarations();
        return new Plan(Garbage.of(gather.facts(declared), keep), keep, declared);
    }

    /** The commands that {@link #collect} would run for an item; empty where it runs none. */
    public List<String> command(Item item) {
        return discarding.command(item);
    }

    /** Takes it away, one item after the other. What is needed by now stays, and a failure is an answer. */
    public List<Discarded> collect(Plan plan) {
        Optional<BuildLocks.Held> quiet = locks.tryAcquireAll();
        try {
            List<Item> now =
                    Garbage.of(gather.facts(plan.declared()), plan.keep()).items();
            return plan.garbage().items().stream()
                    .map(item -> discard(item, now, quiet.isPresent()))
                    .toList();
        } finally {
            quiet.ifPresent(BuildLocks.Held::close);
        }
    }

    private Discarded discard(Item item, List<Item> now, boolean quiet) {
        if (now.stream().noneMatch(item::isSame)) {
            return Discarded.kept(item, "it is needed or gone by now");
        }
        try {
            return quiet ? discard(item) : discardBesideBuilds(item);
        } catch (RigsmithException why) {
            return Discarded.failed(item, why);
        }
    }

    private Discarded discardBesideBuilds(Item item) {
        if (item instanceof Item.Nameless) {
            return Discarded.kept(item, "a build runs that may begin with it");
        }
        return item instanceof Item.Name name ? discardLocked(name) : discard(item);
    }

    @SuppressWarnings("try")
    private Discarded discardLocked(Item.Name name) {
        Optional<BuildLocks.Held> lock = locks.tryAcquire(name.key());
        if (lock.isEmpty()) {
            return Discarded.kept(name, "it is being built");
        }
        try (BuildLocks.Held held = lock.get()) {
            return discarding.isThere(name) ? discard(name) : Discarded.kept(name, "another image has the name by now");
        }
    }

    private Discarded discard(Item item) {
        discarding.discard(item);
        return Discarded.gone(item);
    }

    /** What can go. */
    public static final class Plan {

        private final Garbage garbage;
        private final KeepPolicy keep;
        private final GatherGarbage.Declarations declared;

        Plan(Garbage garbage, KeepPolicy keep, GatherGarbage.Declarations declared) {
            this.garbage = garbage;
            this.keep = keep;
            this.declared = declared;
        }

        /** The decision. */
        public Garbage garbage() {
            return garbage;
        }

        KeepPolicy keep() {
            return keep;
        }

        GatherGarbage.Declarations declared() {
            return declared;
        }
    }
}
