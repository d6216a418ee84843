package dev.rigsmith.application;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InputsChangedException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.ports.BuildLocks;
import dev.rigsmith.ports.BuildRequest;
import dev.rigsmith.ports.CheckResult;
import dev.rigsmith.ports.CheckRunner;
import dev.rigsmith.ports.ImageBuilder;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.Progress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds one image under a temporary name, and gives it its own name only after its checks passed and its inputs are
 * still the ones that were hashed. Whoever calls holds the lock of the key.
 */
final class BuildImage {

    private final ImageStore store;
    private final ImageBuilder builder;
    private final BuildLocks locks;
    private final CheckRunner checks;
    private final FinishBuild finish;
    private final Progress progress;

    BuildImage(
            ImageStore store,
            ImageBuilder builder,
            BuildLocks locks,
            CheckRunner checks,
            FinishBuild finish,
            Progress progress) {
        this.store = store;
        this.builder = builder;
        this.locks = locks;
        this.checks = checks;
        this.finish = finish;
        this.progress = progress;
    }

    /** The temporary name goes at the end; should that fail as well, the first failure is the one that is told. */
    @SuppressWarnings("try")
    Prepared build(Resolution rig, Candidate.Complete candidate, LocalImages images, PrepareOptions options) {
        progress.building(candidate.rig(), candidate.changes());
        BuildRequest request = BuildRequests.of(candidate, images, options, locks.scope());
        try (ImageStore.Temporary name = store.temporary(request.name())) {
            ImageId image = builder.build(request);
            candidate.spec().checks().forEach(check -> run(candidate, request.name(), check));
            requireUnchanged(candidate);
            return finish.built(rig, candidate, image);
        }
    }

    private void run(Candidate.Complete candidate, ImageReference image, String check) {
        progress.checking(candidate.rig(), check);
        CheckResult result = checks.run(image, check);
        if (!result.passed()) {
            throw failed(candidate, result);
        }
    }

    private static RigsmithException failed(Candidate.Complete candidate, CheckResult result) {
        List<String> lines = result.lastLines();
        String last = lines.isEmpty() ? "" : ": " + lines.get(lines.size() - 1);
        return new RefusedException(
                ErrorId.CHECK_FAILED,
                "check `" + result.command() + "` of `" + candidate.rig().name() + "` failed with status "
                        + result.status() + last,
                "nothing was tagged; mend the check or " + candidate.location());
    }

    /** A base that was retagged during the build counts as a changed input, like a file; no name matters to a pinned one. */
    private void requireUnchanged(Candidate.Complete candidate) {
        Stream<String> paths = candidate.context().changedSince().stream().map(Octets::toString);
        LocalImages now = store.images(StoreQuery.ofBuild(candidate.spec(), candidate.standsFor()));
        Stream<String> bases = candidate.inputs().bases().entrySet().stream()
                .filter(base -> !candidate.isPinned(ImageReference.parse(base.getKey())))
                .filter(base -> now.find(candidate.meant(ImageReference.parse(base.getKey())))
                        .filter(image -> !image.id().equals(base.getValue()))
                        .isPresent())
                .map(base -> "base " + base.getKey());
        List<String> changed = Stream.concat(paths, bases).toList();
        if (!changed.isEmpty()) {
            throw new InputsChangedException(candidate.rig().name().value(), changed);
        }
    }
}
