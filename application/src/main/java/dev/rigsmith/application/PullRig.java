package dev.rigsmith.application;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.ports.BuildLocks;
import dev.rigsmith.ports.Progress;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Brings in a rig from a registry: asks what it is, and makes here of it what it was there, as far as that can be. */
public final class PullRig {

    private final FindInRegistry finding;
    private final PullExtended extended;
    private final PullPrefab prefabs;
    private final BuildLocks locks;
    private final Progress progress;
    private final Platform host;

    PullRig(
            FindInRegistry finding,
            PullExtended extended,
            PullPrefab prefabs,
            BuildLocks locks,
            Progress progress,
            Platform host) {
        this.finding = finding;
        this.extended = extended;
        this.prefabs = prefabs;
        this.locks = locks;
        this.progress = progress;
        this.host = host;
    }

    /**
     * Pulls a rig and registers it. Whatever fails, nothing is left of it.
     *
     * @throws RigsmithException of any kind: images come from anywhere
     */
    public Pulled pull(PullRequest request) {
        RegistryRig rig = finding.find(request);
        return alone(rig, () -> act(rig, request, true));
    }

    /** Says what {@link #pull} would do. The registry is asked for that, and nothing is pulled. */
    public Pulled plan(PullRequest request) {
        return act(finding.find(request), request, false);
    }

    /** The name under which an image comes is one for all: whoever pulls the same waits, and finds it done. */
    @SuppressWarnings("try")
    private Pulled alone(RegistryRig rig, Supplier<Pulled> act) {
        String what = "pulling " + rig.exact();
        BuildKey key = new BuildKey(Sha256.of(Octets.ofText(what).bytes()).hex());
        try (BuildLocks.Held held = locks.acquire(key, holder -> progress.waiting(what, holder))) {
            return act.get();
        }
    }

    private Pulled act(RegistryRig rig, PullRequest request, boolean carryOut) {
        boolean byHand = rig.claimedKind().equals(Optional.of(RigKind.EXTENDED));
        Pulled pulled = byHand ? extended.pull(rig, request, carryOut) : prefabs.pull(rig, request, carryOut);
        return pulled.warning(otherPlatform(rig));
    }

    private List<String> otherPlatform(RegistryRig rig) {
        return rig.config().platform().filter(platform -> !platform.equals(host)).stream()
                .map(platform -> "the image is for " + platform + ", and this machine is " + host)
                .toList();
    }
}
