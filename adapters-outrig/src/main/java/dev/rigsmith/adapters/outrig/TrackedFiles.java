package dev.rigsmith.adapters.outrig;

import dev.rigsmith.domain.context.Octets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The paths that git tracks. */
final class TrackedFiles {

    private TrackedFiles() {}

    /**
     * Gives a list with a NUL behind each path as lines, sorted by bytes. A path that is there twice, as in a conflict,
     * stays so.
     */
    static byte[] sortedLines(byte[] listing) {
        String lines = Arrays.stream(Octets.of(listing).latin1().split("\0"))
                .filter(path -> !path.isEmpty())
                .sorted()
                .map(path -> path + "\n")
                .collect(Collectors.joining());
        return new Octets(lines).bytes();
    }
}
