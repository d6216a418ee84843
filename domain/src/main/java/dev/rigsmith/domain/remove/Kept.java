package dev.rigsmith.domain.remove;

import dev.rigsmith.domain.reference.ImageReference;

/**
 * An image that a rig stands for and that stays.
 *
 * @param why in a few words, after the image's name
 */
public record Kept(ImageReference image, String why) {}
