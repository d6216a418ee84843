package dev.rigsmith.cli.completion;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What fish is told of one command.
 *
 * @param words the command, what its operands are, and its options
 */
record FishLines(String... words) {

    String text() {
        Stream<String> command = Stream.of("complete -c rig -n __fish_use_subcommand -a " + words[0]);
        Stream<String> operands = Stream.of(here() + value(words[1])).filter(line -> !line.equals(here()));
        return Stream.of(command, operands, Arrays.stream(words).skip(2).map(this::option))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private String here() {
        return "complete -c rig -n '__fish_seen_subcommand_from " + words[0] + "'";
    }

    private String option(String option) {
        int equals = option.indexOf('=');
        String name = equals < 0 ? option : option.substring(0, equals);
        String named = name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1);
        return here() + named + (equals < 0 ? "" : " -r -f" + value(option.substring(equals + 1)));
    }

    private static String value(String kind) {
        return switch (kind) {
            case "names" -> " -a '(__rig_names)'";
            case "project", "extended" -> " -a '(__rig_names --kind=" + kind + ")'";
            case "files" -> " -F";
            case "text", "-" -> "";
            default -> " -a '" + kind.replace(',', ' ') + "'";
        };
    }
}
