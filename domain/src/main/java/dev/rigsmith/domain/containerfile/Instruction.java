package dev.rigsmith.domain.containerfile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One instruction as written: nothing is substituted yet.
 *
 * @param keyword in upper case
 * @param flags the {@code --name=value} words before the arguments, unquoted
 * @param arguments the text after the flags, continuations joined; the bodies of heredocs are left out
 * @param line where it starts, counted from 1
 * @param escape the character that escapes in words
 */
public record Instruction(String keyword, List<String> flags, String arguments, int line, char escape) {

    public Instruction {
        flags = List.copyOf(flags);
    }

    static Instruction of(LogicalLine logical, char escape) {
        List<String> parts = Blank.split(logical.text(), 2);
        Flags flags = Flags.of(parts.size() > 1 ? parts.get(1) : "");
        return new Instruction(upper(parts.get(0)), flags.flags(), flags.rest(), logical.line(), escape);
    }

    /** Some letters outside ASCII have an ASCII upper case; builders do not take them for it. */
    private static String upper(String keyword) {
        return keyword.chars().allMatch(c -> c < 0x80) ? keyword.toUpperCase(Locale.ROOT) : keyword;
    }

    boolean is(String other) {
        return keyword.equals(other);
    }

    /** The values of all flags of that name, in order: {@code from} gives those of {@code --from=}. */
    List<String> flagValues(String name) {
        String prefix = "--" + name + "=";
        return flags.stream()
                .filter(flag -> flag.startsWith(prefix))
                .map(flag -> flag.substring(prefix.length()))
                .toList();
    }

    /** The instruction that an {@code ONBUILD} holds; empty for any other and for an {@code ONBUILD} without one. */
    public Optional<Instruction> trigger() {
        return is("ONBUILD") && !arguments.isEmpty()
                ? Optional.of(of(new LogicalLine(arguments, line), escape))
                : Optional.empty();
    }
}
