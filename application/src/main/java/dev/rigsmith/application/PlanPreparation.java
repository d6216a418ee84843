package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.BuildLocks;
import dev.rigsmith.ports.BuildRequest;
import dev.rigsmith.ports.CheckRunner;
import dev.rigsmith.ports.ImageBuilder;
import dev.rigsmith.ports.ImageStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tells which commands preparing a rig would run, and runs none of them. */
public final class PlanPreparation {

    private final Preparables preparables;
    private final FetchImage fetching;
    private final ImageStore store;
    private final ImageBuilder builder;
    private final BuildLocks locks;
    private final CheckRunner checks;
    private final PlanSharing sharing;

    PlanPreparation(
            Preparables preparables,
            FetchImage fetching,
            ImageStore store,
            ImageBuilder builder,
            BuildLocks locks,
            CheckRunner checks,
            PlanSharing sharing) {
        this.preparables = preparables;
        this.fetching = fetching;
        this.store = store;
        this.builder = builder;
        this.locks = locks;
        this.checks = checks;
        this.sharing = sharing;
    }

    /**
     * Gives the commands in order; none when the rig is ready.
     *
     * @throws dev.rigsmith.domain.error.RigsmithException when it cannot be made ready, as {@link PrepareRig} does
     */
    public Plan plan(String word, PrepareOptions options) {
        return plan(word, options, UnaryOperator.identity());
    }

    private Plan plan(String word, PrepareOptions options, UnaryOperator<BuildSpec> edit) {
        Preparable found = preparables.find(word, edit);
        Plan alone = plan(found, options);
        List<List<String>> commands = new ArrayList<>();
        waited(found)
                .forEach(base -> commands.addAll(
                        plan(base.value(), options.forBases(), edit).commands()));
        commands.addAll(alone.commands());
        return new Plan(alone.rig(), commands, alone.complete(), alone.shared());
    }

    private static List<ShortName> waited(Preparable found) {
        return found.candidate().stream()
                .filter(Candidate.Waiting.class::isInstance)
                .flatMap(candidate -> ((Candidate.Waiting) candidate).rigs().values().stream())
                .distinct()
                .toList();
    }

    /** Leaves out the rigs that it is built on. */
    Plan planAlone(String word, PrepareOptions options, UnaryOperator<BuildSpec> edit) {
        return plan(preparables.find(word, edit), options);
    }

    private Plan plan(Preparable found, PrepareOptions options) {
        return found.candidate()
                .map(candidate -> plan(found, candidate, options))
                .orElseGet(() -> new Plan(found.rig(), fetch(found, options), true, Optional.empty()));
    }

    private List<List<String>> fetch(Preparable found, PrepareOptions options) {
        return found.isFetched(options)
                ? List.of(fetching.command(found.pulled(), Optional.empty(), options.access()))
                : List.of();
    }

    private Plan plan(Preparable found, Candidate candidate, PrepareOptions options) {
        BuildStep step = BuildStep.next(candidate, found.images(), options);
        if (step instanceof BuildStep.Wait) {
            return new Plan(found.rig(), List.of(), false, Optional.empty());
        }
        if (step instanceof BuildStep.Fetch fetch) {
            return new Plan(found.rig(), pulls(fetch, options), false, Optional.empty());
        }
        if (step instanceof BuildStep.Reuse reuse) {
            List<List<String>> commands = new ArrayList<>(tags(reuse, found.images()));
            commands.addAll(sharing.push(found, reuse.candidate(), options));
            return new Plan(found.rig(), commands, true, Optional.empty());
        }
        return build(found, ((BuildStep.Build) step).candidate(), options);
    }

    private Plan build(Preparable found, Candidate.Complete candidate, PrepareOptions options) {
        List<List<String>> commands = new ArrayList<>(build(candidate, found.images(), options));
        commands.addAll(sharing.push(found, candidate, options));
        return new Plan(found.rig(), commands, true, sharing.pull(found, candidate, options));
    }

    private List<List<String>> pulls(BuildStep.Fetch fetch, PrepareOptions options) {
        return fetch.bases().stream()
                .map(base -> fetching.command(base, Optional.of(fetch.spec().platform()), options.access()))
                .toList();
    }

    private List<List<String>> tags(BuildStep.Reuse reuse, LocalImages images) {
        List<ImageReference> missing = reuse.candidate().namesMissing(reuse.image(), images);
        return reuse.candidate().names().stream()
                .filter(name -> !missing.contains(name))
                .findFirst()
                .map(name -> tags(name, missing))
                .orElseGet(List::of);
    }

    private List<List<String>> tags(ImageReference image, List<ImageReference> names) {
        return names.stream().map(name -> store.tagCommand(image, name)).toList();
    }

    private List<List<String>> build(Candidate.Complete candidate, LocalImages images, PrepareOptions options) {
        BuildRequest request = BuildRequests.of(candidate, images, options, locks.scope());
        List<List<String>> commands = new ArrayList<>();
        commands.add(builder.buildCommand(request));
        candidate.spec().checks().forEach(check -> commands.add(checks.runCommand(request.name(), check)));
        commands.addAll(tags(request.name(), candidate.names()));
        commands.add(store.removeCommand(request.name()));
        return commands;
    }

    /**
     * What preparing a rig would run.
     *
     * @param commands argument lists, in order
     * @param complete false when what comes after them depends on images that they fetch or build
     * @param shared what is run in place of all of them where another machine shared the same build
     */
    public record Plan(Resolution rig, List<List<String>> commands, boolean complete, Optional<List<String>> shared) {}
}
