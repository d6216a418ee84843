package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.context.Octets;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;

/**
 * The directories that a walk did not list.
 *
 * @param directories hidden ones, with nothing visible below
 * @param followed every path that was looked at to find out where links lead, be it there or not
 */
record Unlisted(SortedSet<Octets> directories, Set<Octets> followed) {

    /** Of a walk that lists everything. */
    static Unlisted nothing() {
        return new Unlisted(Collections.emptySortedSet(), Set.of());
    }

    /** Whether no link leads to a directory or into it, so that nothing in it was of any importance to the walk. */
    boolean isOfNoImportance(Octets directory) {
        String above = directory.latin1() + "/";
        return followed.stream()
                .noneMatch(path -> path.equals(directory) || path.latin1().startsWith(above));
    }
}
