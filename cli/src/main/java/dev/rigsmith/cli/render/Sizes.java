package dev.rigsmith.cli.render;

import java.util.Locale;

/** Sizes and times for people. */
public final class Sizes {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

    private Sizes() {}

    /** Gives a size in decimal units, as podman prints it: {@code 704 MB}. */
    public static String ofBytes(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        String form = unit == 0 || value >= 99.5 ? "%.0f %s" : "%.1f %s";
        return String.format(Locale.ROOT, form, value, UNITS[unit]);
    }

    /**
     * Gives a span in seconds: {@code 0.14 s}, {@code 21.4 s}. Put together by plain arithmetic: a formatter takes longer to
     * start than a build in which nothing changed has left.
     *
     * @param millis not negative
     */
    public static String ofMillis(long millis) {
        return millis < 10_000 ? seconds(millis, 2) : seconds(millis, 1);
    }

    private static String seconds(long millis, int digits) {
        long unit = digits == 2 ? 100 : 10;
        long rounded = (millis + 500 / unit) * unit / 1000;
        String fraction = String.valueOf(unit + rounded % unit).substring(1);
        return rounded / unit + "." + fraction + " s";
    }
}
