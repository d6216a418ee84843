package dev.rigsmith.domain.reference;

/** The invalid twin of a reference: one thing about it is wrong. */
public record BrokenReference(String text) {}
