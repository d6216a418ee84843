package dev.rigsmith.domain.layer;

import dev.rigsmith.domain.key.Change;
import java.util.Set;

/** What every session leaves in an image, whatever was done in it. */
final class Residue {

    private static final Set<String> STORIES =
            Set.of("etc/rigsmith", "etc/rigsmith/rig.yaml", "etc/kanibako", "etc/kanibako/rig.yaml");

    /** Places where engines put something of their own over what is there. */
    private static final Set<String> MOUNTED =
            Set.of("etc/hosts", "etc/resolv.conf", "etc/hostname", "dev/console", "run/.containerenv");

    private static final Set<String> DIRECTORIES = Set.of("", "dev", "proc", "sys", "run", "run/secrets");

    private Residue() {}

    static boolean isLeftBySessions(PathChange change) {
        boolean left = STORIES.contains(change.path()) || DIRECTORIES.contains(change.path());
        boolean empty = MOUNTED.contains(change.path()) && change.size() == 0;
        return change.type() != Change.Type.REMOVED && (left || empty);
    }
}
