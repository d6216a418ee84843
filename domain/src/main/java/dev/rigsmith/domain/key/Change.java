package dev.rigsmith.domain.key;

/**
 * One difference between two builds.
 *
 * @param what the input's name; for a kind with only one input, empty
 * @param from the value before, for people; empty where there was none or it is not shown
 * @param to the value now, for people; empty where there is none or it is not shown
 */
public record Change(Type type, InputKind kind, String what, String from, String to) {

    /** How an input differs. */
    public enum Type {
        ADDED,
        REMOVED,
        MODIFIED
    }
}
