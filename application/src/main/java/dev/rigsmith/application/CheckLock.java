package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildOverrides;
import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.lock.LockFile;
import dev.rigsmith.domain.lock.LockGap;
import dev.rigsmith.domain.lock.LockNeeds;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.ShortName;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Tells whether the lock file of a project is what its rigs need. Nothing but the project's own files is looked at. */
public final class CheckLock {

    private final FindProject projects;
    private final ReadLockNeeds reading;

    CheckLock(FindProject projects, ReadLockNeeds reading) {
        this.projects = projects;
        this.reading = reading;
    }

    /**
     * Gives the images that rigs need and the lock file does not hold; none where there is no lock file. Words that name no
     * rig of the project are left out, and so are broken rigs.
     */
    public List<ImageReference> unlocked(Collection<String> words) {
        return projects.find()
                .map(project -> reading.unlocked(project, rigs(words, project)))
                .orElse(List.of());
    }

    /**
     * Insists that the lock file is there, complete, and holds nothing that no rig needs.
     *
     * @param words rigs of the project
     * @param overrides what is otherwise than declared
     * @throws RefusedException (lock-stale) with everything that is wrong
     */
    public void require(Collection<String> words, BuildOverrides overrides) {
        LockedProject project = projects.find()
                .orElseThrow(
                        () -> stale("there is no rigsmith.yaml here or above, so no lock file", "leave out --locked"));
        words.forEach(word -> requireOfProject(word, project));
        String file = LockFile.pathFor(project.file().shown());
        LockFile lock = project.lock()
                .orElseThrow(() -> stale("there is no " + file, "write it with `rig lock`, and commit it"));
        Set<ShortName> rigs = rigs(words, project);
        LockNeeds needs = reading.ofAll(project).and(reading.of(project, rigs, edit(rigs, overrides)));
        List<LockGap> gaps = LockGap.between(lock, needs);
        if (!gaps.isEmpty()) {
            String all = gaps.stream().map(CheckLock::told).collect(Collectors.joining("; "));
            throw stale(file + " is not what the project needs: " + all, "bring it up to date with `rig lock`");
        }
    }

    private static void requireOfProject(String word, LockedProject project) {
        if (ShortName.of(word).filter(project.file().rigs()::containsKey).isEmpty()) {
            throw stale(
                    "`" + word + "` is no rig of " + project.file().shown() + ", so no lock file holds its bases",
                    "leave out --locked, or that name");
        }
    }

    private static String told(LockGap gap) {
        if (gap instanceof LockGap.WithoutPlatform other) {
            return gap.image() + " is not locked for " + other.platform();
        }
        return gap.image() + (gap instanceof LockGap.Missing ? " is not locked" : " is locked and not needed");
    }

    private static Set<ShortName> rigs(Collection<String> words, LockedProject project) {
        return words.stream()
                .flatMap(word -> ShortName.of(word).stream())
                .filter(project.file().rigs()::containsKey)
                .collect(Collectors.toSet());
    }

    private static UnaryOperator<BuildSpec> edit(Set<ShortName> named, BuildOverrides overrides) {
        return declared -> named.contains(declared.rig().name()) ? overrides.on(declared) : declared;
    }

    private static RefusedException stale(String message, String remedy) {
        return new RefusedException(ErrorId.LOCK_STALE, message, remedy);
    }
}
