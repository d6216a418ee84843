package dev.rigsmith.application;

import dev.rigsmith.domain.remote.Freshness;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.ports.Registries;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings the rigs up to date of which there is something newer: what is published is pulled, what is built is built again.
 * What was made by hand can only be made again, on the new foundation, which is for the user to decide; and so is what a
 * lock file holds.
 */
public final class UpdateRigs {

    private static final PrepareOptions NEWEST = new PrepareOptions(false, true);

    private final FindOutdated outdated;
    private final PrepareRig preparing;

    UpdateRigs(FindOutdated outdated, PrepareRig preparing) {
        this.outdated = outdated;
        this.preparing = preparing;
    }

    /**
     * What there is to do. Registries are asked anew.
     *
     * @param due the rigs that are outdated, in the order in which they are to be brought up to date
     * @param rest those of which nothing newer is known, and those that were made by hand or are locked
     */
    public record Plan(List<String> due, List<Finding> rest) {}

    /** @param words the rigs; none means all */
    public Plan plan(Collection<String> words, Registries.Access access) {
        List<Finding> findings = outdated.find(words, Duration.ZERO, access);
        Set<String> due = findings.stream()
                .filter(finding -> finding.freshness() == Freshness.OUTDATED)
                .filter(finding -> finding.kind() != RigKind.EXTENDED && !finding.locked())
                .map(Finding::rig)
                .collect(Collectors.toSet());
        return new Plan(
                findings.stream()
                        .map(Finding::rig)
                        .filter(due::contains)
                        .distinct()
                        .toList(),
                findings.stream()
                        .filter(finding -> !due.contains(finding.rig()))
                        .toList());
    }

    /** Brings one of the rigs up to date; a failure is an outcome. */
    public Prepared update(String rig, Registries.Access access) {
        return preparing.attempt(rig, NEWEST.reaching(access));
    }
}
