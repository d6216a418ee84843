package dev.rigsmith.cli.command;

import java.util.Locale;
import picocli.CommandLine.Option;

/** How a command reports. */
final class Output {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FixedWord.Format.class,
            description = "How to report: text or json.")
    private Format format = Format.TEXT;

    boolean isJson() {
        return format == Format.JSON;
    }

    /** Takes {@code --format} with one of its words, without the parser; tells whether it was that. */
    boolean take(String option) {
        for (Format known : Format.values()) {
            if (option.equals("--format=" + known.word())) {
                format = known;
                return true;
            }
        }
        return false;
    }

    /** The forms of a report. */
    enum Format {
        TEXT,
        JSON;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
