package dev.rigsmith.cli.command;

import dev.rigsmith.cli.completion.Shell;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigStatus;
import dev.rigsmith.domain.text.CloseNames;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes one of a few words, exactly as they are printed, and says which ones there are. */
public class FixedWord<T> implements ITypeConverter<T> {

    private final String what;
    private final T[] values;
    private final Function<T, String> word;

    /** @param what what the words stand for, such as {@code a kind of rig} */
    FixedWord(String what, T[] values, Function<T, String> word) {
        this.what = what;
        this.values = values;
        this.word = word;
    }

    @Override
    public T convert(String typed) {
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(typed))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("`" + typed + "` is not " + what + "; " + hint(typed)));
    }

    /** Every word that is taken. */
    public List<String> words() {
        return Arrays.stream(values).map(word).toList();
    }

    private String hint(String typed) {
        List<String> words = words();
        return CloseNames.to(typed, words).stream()
                .findFirst()
                .map(close -> "did you mean `" + close + "`?")
                .orElse("use one of " + String.join(", ", words));
    }

    /** {@code project}, {@code template} and so on. */
    static final class Kind extends FixedWord<RigKind> {
        Kind() {
            super("a kind of rig", RigKind.values(), RigKind::word);
        }
    }

    /** {@code ready}, {@code stale} and so on. */
    static final class Status extends FixedWord<RigStatus> {
        Status() {
            super("a status of rigs", RigStatus.values(), RigStatus::word);
        }
    }

    /** {@code bash} and so on. */
    static final class Shells extends FixedWord<Shell> {
        Shells() {
            super("a shell that is known here", Shell.values(), Shell::word);
        }
    }

    /** {@code text} and {@code json}. */
    static final class Format extends FixedWord<Output.Format> {
        Format() {
            super("a format of reports", Output.Format.values(), Output.Format::word);
        }
    }
}
