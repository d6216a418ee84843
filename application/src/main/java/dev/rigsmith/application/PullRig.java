package dev.rigsmith.application;

import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.rig.RigKind;
import java.util.List;
import java.util.Optional;

/** Brings in a rig from a registry: asks what it is, and makes here of it what it was there, as far as that can be. */
public final class PullRig {

    private final FindInRegistry finding;
    private final PullExtended extended;
    private final PullPrefab prefabs;
    private final Platform host;

    PullRig(FindInRegistry finding, PullExtended extended, PullPrefab prefabs, Platform host) {
        this.finding = finding;
        this.extended = extended;
        this.prefabs = prefabs;
        this.host = host;
    }

    /**
     * Pulls a rig and registers it. Whatever fails, nothing is left of it.
     *
     * @throws RigsmithException of any kind: images come from anywhere
     */
    public Pulled pull(PullRequest request) {
        return act(request, true);
    }

    /** Says what {@link #pull} would do. The registry is asked for that, and nothing is pulled. */
    public Pulled plan(PullRequest request) {
        return act(request, false);
    }

    private Pulled act(PullRequest request, boolean carryOut) {
        RegistryRig rig = finding.find(request);
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
