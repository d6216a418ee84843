package dev.rigsmith.domain.key;

/**
 * Changed paths that are told in one line.
 *
 * @param path the one that changed, or the directory that all of them are in; empty for the context itself
 * @param count how many paths there are, the directory itself included where it changed
 */
public record PathGroup(Change.Type type, String path, int count) {

    /** Whether a path belongs here, by its name. */
    public boolean holds(String other) {
        return path.isEmpty() || other.equals(path) || other.startsWith(path + "/");
    }
}
