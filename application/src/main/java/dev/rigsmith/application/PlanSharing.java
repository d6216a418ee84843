package dev.rigsmith.application;

import java.util.List;
import java.util.Optional;

/** Tells which commands sharing a build would run. No registry is asked for it, so whether they are needed stays open. */
final class PlanSharing {

    private final FetchImage fetching;
    private final SendImage sending;

    PlanSharing(FetchImage fetching, SendImage sending) {
        this.fetching = fetching;
        this.sending = sending;
    }

    /** The command that is run in place of a build where the build of the key is shared. */
    Optional<List<String>> pull(Preparable found, Candidate.Complete candidate, PrepareOptions options) {
        return found.shared(candidate)
                .filter(build -> !options.rebuilds())
                .map(build -> fetching.command(build.reference(), Optional.of(build.platform()), options.access()));
    }

    /** The command that shares the image of the key, where that is wanted. */
    List<List<String>> push(Preparable found, Candidate.Complete candidate, PrepareOptions options) {
        return found
                .shared(candidate)
                .filter(build -> options.push())
                .map(build -> sending.command(candidate.keyImage(), build.reference(), options.access()))
                .stream()
                .toList();
    }
}
