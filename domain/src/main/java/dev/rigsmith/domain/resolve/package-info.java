/**
 * What a word means. {@link dev.rigsmith.domain.resolve.Resolver} is a pure function of a snapshot
 * ({@link dev.rigsmith.domain.resolve.Facts}): it asks nobody, changes nothing, and says why.
 */
package dev.rigsmith.domain.resolve;
