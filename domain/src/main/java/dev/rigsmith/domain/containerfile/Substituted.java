package dev.rigsmith.domain.containerfile;

import java.util.List;
import java.util.stream.Stream;

/**
 * A word after substitution.
 *
 * @param empty the variables that were read and had no value or an empty one, in order
 */
record Substituted(String text, List<String> empty) {

    /** This word as the outcome of an earlier substitution too. */
    Substituted after(Substituted before) {
        return new Substituted(
                text, Stream.concat(before.empty.stream(), empty.stream()).toList());
    }
}
