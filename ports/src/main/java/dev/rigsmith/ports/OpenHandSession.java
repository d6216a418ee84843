package dev.rigsmith.ports;

import java.util.OptionalLong;

/**
 * A session of which the container is there.
 *
 * @param container its name
 * @param process the number of the process that works in it; empty when that one is gone
 */
public record OpenHandSession(String container, OptionalLong process) {}
