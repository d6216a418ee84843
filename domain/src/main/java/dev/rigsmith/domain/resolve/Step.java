package dev.rigsmith.domain.resolve;

/**
 * One rule on the trail of a resolution.
 *
 * @param matched whether the rule decided
 * @param saw what the rule looked at, in words
 */
public record Step(Rule rule, boolean matched, String saw) {}
