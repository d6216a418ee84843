package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.lock.LockGap;
import dev.rigsmith.domain.lock.LockNeeds;
import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.ShortName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads which images rigs of a project need from registries. */
final class ReadLockNeeds {

    private final ProjectDrafts drafts;
    private final Platform host;

    ReadLockNeeds(ProjectDrafts drafts, Platform host) {
        this.drafts = drafts;
        this.host = host;
    }

    /** Gives what every rig of the project needs, as declared. */
    LockNeeds ofAll(LockedProject project) {
        return of(project, project.file().rigs().keySet(), UnaryOperator.identity());
    }

    /**
     * Gives what these rigs need, with those that they are built on.
     *
     * @throws dev.rigsmith.domain.error.RigsmithException when one of them is broken
     */
    LockNeeds of(LockedProject project, Collection<ShortName> rigs, UnaryOperator<BuildSpec> edit) {
        return of(
                project,
                rigs,
                drafts.of(project, rigs, edit).stream()
                        .map(ReadLockNeeds::sound)
                        .toList());
    }

    /** Gives what rigs need and the lock file does not hold, broken rigs left out; nothing where there is no lock file. */
    List<ImageReference> unlocked(LockedProject project, Collection<ShortName> rigs, Collection<Draft> read) {
        return project.lock()
                .map(lock -> LockGap.between(lock, of(project, rigs, soundAmong(read))).stream()
                        .filter(gap -> !(gap instanceof LockGap.Unneeded))
                        .map(LockGap::image)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static List<BuildSpec> soundAmong(Collection<Draft> read) {
        return read.stream()
                .filter(Draft.Sound.class::isInstance)
                .map(ReadLockNeeds::sound)
                .toList();
    }

    /** As {@link #unlocked(LockedProject, Collection, Collection)}, of rigs as declared. */
    List<ImageReference> unlocked(LockedProject project, Collection<ShortName> rigs) {
        return project.lock().isEmpty()
                ? List.of()
                : unlocked(project, rigs, drafts.of(project, rigs, UnaryOperator.identity()));
    }

    private LockNeeds of(LockedProject project, Collection<ShortName> rigs, List<BuildSpec> builds) {
        List<ImageReference> published = new ArrayList<>();
        rigs.forEach(name -> published(name, project, published));
        builds.forEach(
                build -> build.rigBases().values().forEach(name -> published(new ShortName(name), project, published)));
        return LockNeeds.of(builds, published, host);
    }

    private static BuildSpec sound(Draft draft) {
        if (draft instanceof Draft.Broken broken) {
            throw broken.why();
        }
        return ((Draft.Sound) draft).spec();
    }

    private static void published(ShortName name, LockedProject project, List<ImageReference> found) {
        if (project.file().rigs().get(name) instanceof DeclaredRig.Published published) {
            found.add(published.image());
        }
    }
}
