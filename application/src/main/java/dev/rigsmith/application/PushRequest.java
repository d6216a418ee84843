package dev.rigsmith.application;

import dev.rigsmith.ports.Registries;

/**
 * What to push.
 *
 * @param name of a rig
 * @param reference where it goes
 * @param force whether it takes the place of images for several platforms
 */
public record PushRequest(String name, String reference, boolean force, Registries.Access access) {}
