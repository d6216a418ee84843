package dev.rigsmith.domain.containerfile;

/**
 * An instruction's text with its continuations joined, comments left out.
 *
 * @param line the physical line where it starts, counted from 1
 */
record LogicalLine(String text, int line) {}
