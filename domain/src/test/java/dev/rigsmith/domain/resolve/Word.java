package dev.rigsmith.domain.resolve;

/** A word that means something under every facts. */
public record Word(String text) {}
