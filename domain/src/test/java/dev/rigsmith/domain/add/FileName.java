package dev.rigsmith.domain.add;

/** A word that may name a file. */
record FileName(String text) {}
