package dev.rigsmith.application;

import dev.rigsmith.domain.key.BuildKey;
import java.util.HashSet;
import java.util.Set;

/** What one run learned of a shared cache, so that it asks nothing twice. Several builds may tell it things at once. */
final class LearnedOfCache {

    private final Set<BuildKey> missed = new HashSet<>();
    private final Set<BuildKey> distrusted = new HashSet<>();
    private boolean silent;

    /** Whether it answered whatever it was asked. */
    synchronized boolean answers() {
        return !silent;
    }

    /** Whether it may have the build of a key. */
    synchronized boolean mayHave(BuildKey key) {
        return !silent && !missed.contains(key);
    }

    /** Whether something else was found in the place of the build of a key. */
    synchronized boolean distrusts(BuildKey key) {
        return distrusted.contains(key);
    }

    synchronized void misses(BuildKey key) {
        missed.add(key);
    }

    synchronized void distrust(BuildKey key) {
        missed.add(key);
        distrusted.add(key);
    }

    /** Takes note that it did not answer; gives whether that is new. */
    synchronized boolean fellSilent() {
        boolean before = silent;
        silent = true;
        return !before;
    }
}
