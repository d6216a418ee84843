package dev.rigsmith.domain.ignore;

/** Placeholder until the rules land. */
public final class IgnoreRules {
    private IgnoreRules() {}

    static IgnoreRules parse(String name, byte[] bytes) {
        return new IgnoreRules();
    }
}
