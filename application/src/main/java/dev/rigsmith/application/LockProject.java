package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.lock.LockChange;
import dev.rigsmith.domain.lock.LockFile;
import dev.rigsmith.domain.lock.LockGap;
import dev.rigsmith.domain.lock.LockNeeds;
import dev.rigsmith.domain.lock.LockRevision;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.text.CloseNames;
import dev.rigsmith.ports.ProjectLocks;
import dev.rigsmith.ports.Registries;
import dev.rigsmith.ports.Workers;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Holds every base image of a project to what its registry has now, and moves those that are asked for. */
public final class LockProject {

    private static final int AT_ONCE = 16;

    private final FindProject projects;
    private final ReadLockNeeds reading;
    private final AskRegistry registry;
    private final ProjectLocks locks;
    private final Workers workers;

    LockProject(
            FindProject projects, ReadLockNeeds reading, AskRegistry registry, ProjectLocks locks, Workers workers) {
        this.projects = projects;
        this.reading = reading;
        this.registry = registry;
        this.locks = locks;
        this.workers = workers;
    }

    /**
     * What a lock file is to hold.
     *
     * @param file the lock file as the user knows it
     * @param changes what is not as before
     * @param madeHere images that no registry has, and that are not held
     */
    public record Plan(
            ProjectFile project,
            String file,
            Optional<LockFile> before,
            LockFile now,
            List<LockChange> changes,
            List<ImageReference> madeHere) {

        /** Whether there is nothing to write. */
        public boolean isUnchanged() {
            return before.equals(Optional.of(now));
        }
    }

    /**
     * Asks registries for what is not held yet, and for what is to move.
     *
     * @param update whether something moves
     * @param words rigs, whose images move, and images; none means all
     * @throws RefusedException when there is no project, or a word names nothing of it
     * @throws dev.rigsmith.domain.error.EngineException when a registry gives no answer
     */
    public Plan plan(boolean update, Collection<String> words, Registries.Access access) {
        LockedProject project = projects.find().orElseThrow(LockProject::noProject);
        String file = LockFile.pathFor(project.file().shown());
        LockNeeds needs = reading.ofAll(project);
        LockFile before = project.lock().orElse(LockFile.empty());
        LockRevision revision = new LockRevision(before, needs, update ? moving(words, project, needs) : Set.of());
        LockQuestions questions =
                new LockQuestions(revision, reference -> registry.find(reference, Duration.ZERO, access));
        workers.run(AT_ONCE, questions);
        LockFile now = questions.outcome(file);
        requireComplete(now, needs);
        return new Plan(
                project.file(),
                file,
                project.lock(),
                now,
                LockChange.between(before, now),
                List.copyOf(needs.madeHere()));
    }

    /** @throws RefusedException when somebody else wrote the file meanwhile */
    public void write(Plan plan) {
        locks.write(plan.project(), plan.before(), plan.now());
    }

    private Set<ImageReference> moving(Collection<String> words, LockedProject project, LockNeeds needs) {
        if (words.isEmpty()) {
            return needs.images().keySet();
        }
        Set<ImageReference> moving = new HashSet<>();
        words.forEach(word -> moving.addAll(named(word, project, needs)));
        return moving;
    }

    private Set<ImageReference> named(String word, LockedProject project, LockNeeds needs) {
        Optional<ShortName> rig = ShortName.of(word).filter(project.file().rigs()::containsKey);
        if (rig.isPresent()) {
            return reading.of(project, Set.of(rig.get()), UnaryOperator.identity())
                    .images()
                    .keySet();
        }
        return ImageReference.tryParse(word)
                .map(ImageReference::canonical)
                .filter(needs.images()::containsKey)
                .map(Set::of)
                .orElseThrow(() -> unknown(word, project, needs));
    }

    /** What is asked for anew cannot lack a platform but where its registry has none for it. */
    private static void requireComplete(LockFile now, LockNeeds needs) {
        LockGap.between(now, needs).stream()
                .filter(LockGap.WithoutPlatform.class::isInstance)
                .map(LockGap.WithoutPlatform.class::cast)
                .findFirst()
                .ifPresent(gap -> {
                    throw new RefusedException(
                            ErrorId.MISSING_IMAGE,
                            gap.image() + " has no image for " + gap.platform(),
                            "correct the platform in rigsmith.yaml, or look for a newer one with: rig lock --update "
                                    + gap.image().familiar());
                });
    }

    private static RefusedException noProject() {
        return new RefusedException(
                ErrorId.NOT_BUILDABLE,
                "there is no rigsmith.yaml here or above, so there is nothing to lock",
                "`rig init` begins one");
    }

    private static RefusedException unknown(String word, LockedProject project, LockNeeds needs) {
        List<String> known = Stream.concat(
                        project.file().rigs().keySet().stream().map(ShortName::value),
                        needs.images().keySet().stream().map(ImageReference::familiar))
                .toList();
        List<String> close = CloseNames.to(word, known);
        return new RefusedException(
                ErrorId.UNKNOWN_RIG,
                "`" + word + "` is no rig of " + project.file().shown() + " and no image that one needs",
                close.isEmpty()
                        ? "name one of " + String.join(", ", known)
                        : "did you mean `" + String.join("`, `", close) + "`?");
    }
}
