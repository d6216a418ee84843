package dev.rigsmith.application;

import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.Resolver;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigAction;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.ports.BuildRequest;
import dev.rigsmith.ports.CheckRunner;
import dev.rigsmith.ports.ImageBuilder;
import dev.rigsmith.ports.ImageStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which commands preparing a rig would run, and runs none of them. */
public final class PlanPreparation {

    private final GatherFacts gather;
    private final ImageStore store;
    private final ImageBuilder builder;
    private final CheckRunner checks;

    PlanPreparation(GatherFacts gather, ImageStore store, ImageBuilder builder, CheckRunner checks) {
        this.gather = gather;
        this.store = store;
        this.builder = builder;
        this.checks = checks;
    }

    /** Gives the commands in order; none when the rig is ready. */
    public Plan plan(String word, PrepareOptions options) {
        Snapshot snapshot = gather.about(word);
        Resolution rig = Resolver.resolve(word, snapshot.facts());
        Optional<Candidate> candidate = snapshot.candidateFor(rig);
        boolean again = options.force() || options.pull();
        if (rig.action() == RigAction.NONE && !again) {
            return new Plan(rig, List.of(), true);
        }
        return candidate
                .map(build -> plan(rig, build, snapshot, options))
                .orElseGet(() -> new Plan(rig, List.of(store.pullCommand(rig.image(), Optional.empty())), true));
    }

    private Plan plan(Resolution rig, Candidate candidate, Snapshot snapshot, PrepareOptions options) {
        if (candidate instanceof Candidate.Broken broken) {
            throw broken.why();
        }
        if (candidate instanceof Candidate.Incomplete incomplete) {
            return new Plan(rig, pulls(incomplete), false);
        }
        return new Plan(rig, build((Candidate.Complete) candidate, snapshot), true);
    }

    private List<List<String>> pulls(Candidate.Incomplete incomplete) {
        return incomplete.absent().stream()
                .map(base ->
                        store.pullCommand(base, Optional.of(incomplete.spec().platform())))
                .toList();
    }

    private List<List<String>> build(Candidate.Complete candidate, Snapshot snapshot) {
        BuildRequest request =
                BuildRequests.of(candidate, snapshot.facts().images().orElseThrow());
        List<List<String>> commands = new ArrayList<>();
        commands.add(builder.buildCommand(request));
        candidate.spec().checks().forEach(check -> commands.add(checks.runCommand(request.name(), check)));
        commands.add(store.tagCommand(request.name(), candidate.keyImage()));
        if (candidate.rig().kind() == RigKind.TEMPLATE) {
            commands.add(store.tagCommand(
                    request.name(),
                    OwnedImages.latest(RigKind.TEMPLATE, candidate.rig().name())));
        }
        return commands;
    }

    /**
     * What preparing a rig would run.
     *
     * @param commands argument lists, in order
     * @param complete false when what comes after them depends on images that they fetch
     */
    public record Plan(Resolution rig, List<List<String>> commands, boolean complete) {}
}
