package dev.rigsmith.domain.containerfile;

import java.util.List;

/**
 * A word after substitution.
 *
 * @param empty the variables that were read and had no value or an empty one, in order
 */
record Substituted(String text, List<String> empty) {}
