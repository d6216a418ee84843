package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.project.BuildOrder;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.text.CloseNames;
import dev.rigsmith.ports.Workers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Builds rigs of the project, those that others are built on first and independent ones side by side. */
public final class BuildRigs {

    private final FindProject projects;
    private final ProjectDrafts drafts;
    private final ReadLockNeeds needs;
    private final PrepareRig preparing;
    private final PlanPreparation planning;
    private final Workers workers;

    BuildRigs(
            FindProject projects,
            ProjectDrafts drafts,
            ReadLockNeeds needs,
            PrepareRig preparing,
            PlanPreparation planning,
            Workers workers) {
        this.projects = projects;
        this.drafts = drafts;
        this.needs = needs;
        this.preparing = preparing;
        this.planning = planning;
        this.workers = workers;
    }

    /**
     * Gives every rig of the project, sorted.
     *
     * @throws RefusedException when there is no project
     */
    public List<String> all() {
        return project().file().rigs().keySet().stream().map(ShortName::value).toList();
    }

    /**
     * Builds rigs, and fetches those that are published images.
     *
     * @param watcher told in the calling thread
     * @throws RigsmithException when a word is no rig of the project, or builds are to be shared and there is no place for
     *     that; what fails later is part of the answer
     */
    public Built build(List<String> words, BuildOptions options, Watcher watcher) {
        Selection selection = select(words, options);
        if (!selection.unlocked().isEmpty()) {
            watcher.unlocked(selection.unlocked());
        }
        boolean amongOthers = options.jobs() > 1 && selection.order().size() > 1;
        Schedule schedule = new Schedule(
                selection,
                options.keepGoing(),
                watcher,
                name -> preparing.attempt(
                        name.value(),
                        options.preparing(selection.named().contains(name), amongOthers),
                        selection.edit()));
        workers.run(options.jobs(), schedule);
        return schedule.result();
    }

    /**
     * Tells which commands building them would run, and runs none of them.
     *
     * @throws RigsmithException when a word is no rig of the project, or one of the rigs is broken
     */
    public List<PlanPreparation.Plan> plan(List<String> words, BuildOptions options) {
        Selection selection = select(words, options);
        return selection.order().stream()
                .map(name -> planning.planAlone(
                        name.value(), options.preparing(selection.named().contains(name), false), selection.edit()))
                .filter(plan ->
                        selection.named().contains(new ShortName(plan.rig().name()))
                                || !plan.commands().isEmpty()
                                || !plan.complete())
                .toList();
    }

    private Selection select(List<String> words, BuildOptions options) {
        LockedProject project = project();
        PlaceToShare.require(options.push(), project.file());
        Set<ShortName> named = new LinkedHashSet<>();
        words.forEach(word -> named.add(declared(word, project.file())));
        UnaryOperator<BuildSpec> edit = options.edit(named);
        List<Draft> read = drafts.of(project, named, edit);
        Map<ShortName, Set<ShortName>> bases = ProjectDrafts.bases(read);
        return new Selection(named, BuildOrder.of(named, bases), bases, edit, needs.unlocked(project, named, read));
    }

    private LockedProject project() {
        return projects.find()
                .orElseThrow(() -> new RefusedException(
                        ErrorId.NOT_BUILDABLE,
                        "there is no rigsmith.yaml here or above, so there is nothing to build",
                        "`rig init` begins one; `rig prep NAME` makes templates and published images ready"));
    }

    private static ShortName declared(String word, ProjectFile project) {
        Optional<ShortName> name = ShortName.of(word).filter(project.rigs()::containsKey);
        return name.orElseThrow(() -> {
            List<String> close = CloseNames.to(
                    word, project.rigs().keySet().stream().map(ShortName::value).toList());
            String question = close.isEmpty() ? "" : "did you mean `" + String.join("`, `", close) + "`? ";
            return new RefusedException(
                    ErrorId.UNKNOWN_RIG,
                    "no rig `" + word + "` in " + project.shown(),
                    question + "`rig prep` makes rigs ready that are not of the project");
        });
    }

    /**
     * What to build.
     *
     * @param named what was asked for
     * @param order that and everything it is built on, bases first
     * @param bases what each is built on directly
     * @param edit what is otherwise than declared
     * @param unlocked images that are used as they come although there is a lock file
     */
    record Selection(
            Set<ShortName> named,
            List<ShortName> order,
            Map<ShortName, Set<ShortName>> bases,
            UnaryOperator<BuildSpec> edit,
            List<ImageReference> unlocked) {}

    /** Is told of every rig. */
    public interface Watcher {

        /** These images are used as they come although there is a lock file. Told before anything begins. */
        void unlocked(List<ImageReference> images);

        /** Work on a rig begins. */
        void started(String rig);

        /** A rig is done, failed, or will not be built. Rigs that others are built on are told only where work was done. */
        void ended(Prepared rig);
    }

    /**
     * What it came to.
     *
     * @param rigs what the watcher was told, in the order of building
     * @param failure the first one, in time
     */
    public record Built(List<Prepared> rigs, Optional<RigsmithException> failure) {}
}
