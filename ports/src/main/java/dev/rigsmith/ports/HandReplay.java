package dev.rigsmith.ports;

/**
 * Commands that were run one after the other.
 *
 * @param done how many of them succeeded; the one after them failed, if there is one
 * @param end how the last one that was run ended
 */
public record HandReplay(int done, HandEnd end) {}
