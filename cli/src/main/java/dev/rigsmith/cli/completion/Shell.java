package dev.rigsmith.cli.completion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A shell that can complete what is typed. */
public enum Shell {
    BASH,
    ZSH,
    FISH;

    private static final String WORDS = "@WORDS@";

    /** The shell of this word; empty where none is known. */
    public static Optional<Shell> of(String word) {
        for (Shell shell : values()) {
            if (shell.word().equals(word)) {
                return Optional.of(shell);
            }
        }
        return Optional.empty();
    }

    /** {@code bash} and so on. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The script that teaches this shell to complete commands, options and names of rigs. */
    public String script() {
        return switch (this) {
            case BASH -> bash() + "complete -F _rig rig\n";
            case ZSH -> "autoload -U +X bashcompinit && bashcompinit\n" + bash() + "complete -F _rig rig\n";
            case FISH -> Resource.text("script.fish").replace(WORDS, fish());
        };
    }

    private static String bash() {
        return Resource.text("script.bash").replace(WORDS, Resource.text("words"));
    }

    private static String fish() {
        return Arrays.stream(Resource.text("words").split("\n"))
                .map(line -> new FishLines(line.split(" ")).text())
                .collect(Collectors.joining("\n"));
    }
}
