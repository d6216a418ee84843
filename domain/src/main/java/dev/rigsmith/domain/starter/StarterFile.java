package dev.rigsmith.domain.starter;

/**
 * A file of a new project.
 *
 * @param path relative to its directory
 * @param text ends with a line end
 */
public record StarterFile(String path, String text) {}
