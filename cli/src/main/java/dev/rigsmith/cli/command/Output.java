package dev.rigsmith.cli.command;

import java.util.Locale;
import picocli.CommandLine.Option;

/** How a command reports. */
final class Output {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            defaultValue = "text",
            description = "How to report: text or json.")
    private Format format;

    boolean isJson() {
        return format == Format.JSON;
    }

    /** The forms of a report. */
    enum Format {
        TEXT,
        JSON
    }

    /** Takes the words in lower case, as they are printed. */
    static final class FormatConverter implements picocli.CommandLine.ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            for (Format format : Format.values()) {
                if (format.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return format;
                }
            }
            throw new picocli.CommandLine.TypeConversionException("`" + word + "` is neither text nor json");
        }
    }
}
