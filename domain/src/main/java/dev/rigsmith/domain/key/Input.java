package dev.rigsmith.domain.key;

import dev.rigsmith.domain.context.Octets;

/**
 * One input of a build.
 *
 * @param name which one of its kind; empty where there is only one
 * @param identity what the key takes of the value: equal exactly when the builder would see the same
 * @param shown the value for people; empty where it is confidential or has no readable form
 */
public record Input(InputKind kind, Octets name, Octets identity, String shown) {}
