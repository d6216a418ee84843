package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.Resolver;
import dev.rigsmith.domain.rig.RigStatus;
import dev.rigsmith.ports.CheckResult;
import dev.rigsmith.ports.CheckRunner;
import java.util.List;

/** Runs the smoke checks of a rig in the image that is here. */
public final class CheckRig {

    private final GatherFacts gather;
    private final Suggestions suggestions;
    private final CheckRunner checks;

    CheckRig(GatherFacts gather, Suggestions suggestions, CheckRunner checks) {
        this.gather = gather;
        this.suggestions = suggestions;
        this.checks = checks;
    }

    /**
     * Runs every check, whether or not one before it failed.
     *
     * @return how each ended, in order; empty when the rig has none
     * @throws RefusedException when the rig's image is not here
     * @throws dev.rigsmith.domain.error.UnknownRigException when the word looks like the name of a rig and is none
     */
    public Checked check(String word) {
        Snapshot snapshot = gather.about(word);
        Resolution rig = Resolver.resolve(word, snapshot.facts());
        ImageReference image = presentImage(rig, snapshot);
        List<CheckResult> results = snapshot.checksOf(rig).stream()
                .map(command -> checks.run(image, command))
                .toList();
        return new Checked(rig, results);
    }

    private ImageReference presentImage(Resolution rig, Snapshot snapshot) {
        if (snapshot.images().find(rig.image()).isPresent()) {
            return rig.image();
        }
        if (rig.guessed()) {
            suggestions.refuseIfMistyped(rig.name());
        }
        String state = rig.status() == RigStatus.STALE ? "stale" : "not prepared";
        throw new RefusedException(
                ErrorId.MISSING_IMAGE,
                "`" + rig.name() + "` is " + state + ": there is no image " + rig.image(),
                "prepare it with: rig prep " + rig.name());
    }

    /**
     * The checks of a rig.
     *
     * @param rig what was checked
     * @param results how each check ended, in order
     */
    public record Checked(Resolution rig, List<CheckResult> results) {

        /** Whether every check passed. */
        public boolean passed() {
            return results.stream().allMatch(CheckResult::passed);
        }
    }
}
