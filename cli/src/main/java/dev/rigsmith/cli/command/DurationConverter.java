package dev.rigsmith.cli.command;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes a number and a unit: {@code 30m}, {@code 12h}, {@code 7d}, {@code 4w}. */
final class DurationConverter implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})([smhdw])");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1),
            "w", Duration.ofDays(7));

    @Override
    public Duration convert(String word) {
        Matcher form = FORM.matcher(word);
        if (!form.matches()) {
            throw new TypeConversionException("`" + word + "` is no duration: write it like 12h, 7d or 4w");
        }
        return UNITS.get(form.group(2)).multipliedBy(Long.parseLong(form.group(1)));
    }
}
