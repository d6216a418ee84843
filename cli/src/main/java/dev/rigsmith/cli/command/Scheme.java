package dev.rigsmith.cli.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whose key is asked for. */
enum Scheme {
    RIGSMITH,
    OUTRIG;

    /** Takes the words in lower case, as they are printed. */
    static final class Converter implements ITypeConverter<Scheme> {
        @Override
        public Scheme convert(String word) {
            return switch (word) {
                case "rigsmith" -> RIGSMITH;
                case "outrig" -> OUTRIG;
                default -> throw new TypeConversionException("`" + word + "` is neither rigsmith nor outrig");
            };
        }
    }
}
