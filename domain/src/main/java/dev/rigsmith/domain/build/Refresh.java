package dev.rigsmith.domain.build;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Says when layers that fetch moving targets are to be fetched again. */
public final class Refresh {

    private Refresh() {}

    /**
     * Gives the token that stands in the key. {@code daily}, {@code weekly} and {@code monthly} become the day, week
     * (ISO 8601) or month, such as {@code 2026-11-21}, {@code 2026-W47} and {@code 2026-11}; any other text is itself.
     *
     * @param day in UTC, so that the token is the same everywhere
     */
    public static String token(String refresh, LocalDate day) {
        return switch (refresh) {
            case "daily" -> day.toString();
            case "weekly" -> week(day);
            case "monthly" -> YearMonth.from(day).toString();
            default -> refresh;
        };
    }

    /** The year is the one that the week belongs to, which around New Year may not be the day's. */
    private static String week(LocalDate day) {
        int year = day.get(IsoFields.WEEK_BASED_YEAR);
        return String.format(Locale.ROOT, "%04d-W%02d", year, day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
