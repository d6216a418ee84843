package dev.rigsmith.domain.layer;

import dev.rigsmith.domain.key.Change;

/**
 * A path that differs between two images.
 *
 * @param size bytes of its content: what it has now, or what it had where it is gone
 */
public record PathChange(Change.Type type, String path, long size) {}
