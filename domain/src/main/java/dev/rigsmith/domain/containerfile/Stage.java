package dev.rigsmith.domain.containerfile;

import java.util.List;
import java.util.Optional;

/**
 * One stage of a Containerfile: a {@code FROM} and what follows it.
 *
 * @param index counted from 0
 * @param name what stands after {@code AS}
 * @param from the image or earlier stage as written, nothing substituted
 * @param platform what stands after {@code --platform=}, nothing substituted
 * @param line the line of the {@code FROM}, counted from 1
 * @param instructions what follows the {@code FROM}, in order
 */
public record Stage(
        int index,
        Optional<String> name,
        String from,
        Optional<String> platform,
        int line,
        List<Instruction> instructions) {

    public Stage {
        instructions = List.copyOf(instructions);
    }

    /** The name that builders know the stage by: its own, or its index where it has none. */
    public String key() {
        return name.orElse(Integer.toString(index));
    }
}
