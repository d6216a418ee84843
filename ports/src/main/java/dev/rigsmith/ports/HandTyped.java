package dev.rigsmith.ports;

import dev.rigsmith.domain.story.Step;
import java.util.List;

/**
 * A shell at the terminal that is over.
 *
 * @param status its status
 * @param shell what it was: {@code sh} or {@code bash}
 * @param steps the commands that were typed in it, in order
 */
public record HandTyped(int status, String shell, List<Step> steps) {

    public HandTyped {
        steps = List.copyOf(steps);
    }
}
