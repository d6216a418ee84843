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

    /** The forms of a report. */
    enum Format {
        TEXT,
        JSON;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
