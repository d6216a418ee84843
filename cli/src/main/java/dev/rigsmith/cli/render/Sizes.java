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
        return millis < 10_000 ? seconds(millis, 100) : seconds(millis, 10);
    }

    /** @param parts how many parts of a second are told, a power of ten */
    private static String seconds(long millis, long parts) {
        long rounded = (millis + 500 / parts) * parts / 1000;
        String fraction = String.valueOf(parts + rounded % parts).substring(1);
        return rounded / parts + "." + fraction + " s";
    }
}
