package dev.rigsmith.domain.bundle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The members of a bundle that came so far. Each comes once, and in the order of {@link BundleMember}; bundles without a
 * manifest, which kanibako makes, have the Containerfile last.
 */
public record MemberSequence(List<BundleMember> seen) {

    public MemberSequence {
        seen = List.copyOf(seen);
    }

    /** Before the first one. */
    public static MemberSequence begun() {
        return new MemberSequence(List.of());
    }

    /** The same with one more. */
    public MemberSequence with(BundleMember member) {
        return new MemberSequence(
                Stream.concat(seen.stream(), Stream.of(member)).toList());
    }

    /** Gives why a member cannot be the next one; empty where it can. */
    public Optional<String> fault(BundleMember next) {
        if (seen.isEmpty()) {
            return next == BundleMember.STORY
                    ? Optional.empty()
                    : Optional.of(
                            "it begins with " + next.fileName() + ", and not with " + BundleMember.STORY.fileName());
        }
        if (seen.contains(next)) {
            return Optional.of("member " + next.fileName() + " is in it twice");
        }
        if (next == BundleMember.SIGNATURE && !seen.contains(BundleMember.MANIFEST)) {
            return Optional.of("it has a signature, and nothing that is signed");
        }
        BundleMember last = seen.get(seen.size() - 1);
        return last.compareTo(next) < 0 && (next != BundleMember.MANIFEST || last == BundleMember.STORY) || isFree(next)
                ? Optional.empty()
                : Optional.of("member " + next.fileName() + " stands behind " + last.fileName());
    }

    /** Without a manifest, nothing says in which order these two are. */
    private boolean isFree(BundleMember next) {
        return !seen.contains(BundleMember.MANIFEST)
                && (next == BundleMember.CONTAINERFILE || next == BundleMember.IMAGE);
    }

    /**
     * Gives what is missing when no more members come; empty where nothing is.
     *
     * @param manifest what has to have come; empty where nothing says so
     */
    public Optional<String> missing(Optional<BundleManifest> manifest) {
        Stream<BundleMember> promised =
                manifest.stream().flatMap(all -> all.entries().stream()).map(BundleManifest.Entry::member);
        return Stream.concat(Stream.of(BundleMember.STORY, BundleMember.IMAGE), promised)
                .filter(member -> !seen.contains(member))
                .map(member -> "member " + member.fileName() + " is missing")
                .findFirst();
    }
}
