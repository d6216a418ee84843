package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.Workers;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Decides which rig is next: one whose bases are done. Whether they came out well decides whether it is begun at all. */
final class Schedule implements Workers.Queue {

    private final BuildRigs.Selection selection;
    private final boolean keepGoing;
    private final BuildRigs.Watcher watcher;
    private final Function<ShortName, Prepared> preparing;
    private final Set<ShortName> pending;
    private final Map<ShortName, Prepared> done = new HashMap<>();
    private Optional<ShortName> firstFailure = Optional.empty();

    Schedule(
            BuildRigs.Selection selection,
            boolean keepGoing,
            BuildRigs.Watcher watcher,
            Function<ShortName, Prepared> preparing) {
        this.selection = selection;
        this.keepGoing = keepGoing;
        this.watcher = watcher;
        this.preparing = preparing;
        this.pending = new LinkedHashSet<>(selection.order());
    }

    @Override
    public Optional<Workers.Work> next() {
        settle();
        Optional<ShortName> next = pending.stream()
                .filter(name -> done.keySet().containsAll(bases(name)))
                .findFirst();
        next.ifPresent(name -> {
            pending.remove(name);
            watcher.started(name.value());
        });
        return next.map(name -> () -> {
            Prepared rig = preparing.apply(name);
            return () -> end(name, rig);
        });
    }

    /** Ends what will not be begun. Bases come before what is built on them, so one pass finds all. */
    private void settle() {
        for (ShortName name : List.copyOf(pending)) {
            notBuilt(name).ifPresent(why -> {
                pending.remove(name);
                end(name, Prepared.failed(name.value(), why));
            });
        }
    }

    private Optional<RigsmithException> notBuilt(ShortName name) {
        Optional<ShortName> base = bases(name).stream().filter(this::failed).findFirst();
        if (base.isPresent()) {
            return Optional.of(refusal(name, "it is built on `" + base.get() + "`, which is not ready"));
        }
        return firstFailure
                .filter(first -> !keepGoing)
                .map(first -> refusal(name, "`" + first + "` failed; --keep-going builds the others all the same"));
    }

    private static RefusedException refusal(ShortName name, String why) {
        return new RefusedException(
                ErrorId.NOT_STARTED, "`" + name + "` was not built: " + why, "mend that first, and run it again");
    }

    private Set<ShortName> bases(ShortName name) {
        return selection.bases().getOrDefault(name, Set.of());
    }

    private boolean failed(ShortName name) {
        return Optional.ofNullable(done.get(name))
                .filter(rig -> rig.outcome() == Outcome.FAILED)
                .isPresent();
    }

    private void end(ShortName name, Prepared rig) {
        done.put(name, rig);
        if (rig.outcome() == Outcome.FAILED && firstFailure.isEmpty()) {
            firstFailure = Optional.of(name);
        }
        if (isTold(name)) {
            watcher.ended(rig);
        }
    }

    private boolean isTold(ShortName name) {
        Outcome outcome = done.get(name).outcome();
        return selection.named().contains(name) || outcome != Outcome.HIT && outcome != Outcome.UNCHANGED;
    }

    BuildRigs.Built result() {
        Stream<Prepared> told = selection.order().stream().filter(this::isTold).map(done::get);
        return new BuildRigs.Built(
                told.toList(), firstFailure.flatMap(name -> done.get(name).error()));
    }
}
