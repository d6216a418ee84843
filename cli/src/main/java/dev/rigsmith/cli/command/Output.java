package dev.rigsmith.cli.command;

import java.util.Locale;
import picocli.CommandLine.Option;

/** How a command reports. */
final class Output {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FixedWord.Format.class,
            defaultValue = "text",
            description = "How to report: text or json.")
    private Format format;

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
