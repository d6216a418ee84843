package dev.rigsmith.cli.render;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Spans of time for people, as engines tell them. */
final class Ages {

    private static final List<Unit> UNITS = List.of(
            new Unit("year", Duration.ofDays(365)),
            new Unit("month", Duration.ofDays(30)),
            new Unit("week", Duration.ofDays(7)),
            new Unit("day", Duration.ofDays(1)),
            new Unit("hour", Duration.ofHours(1)),
            new Unit("minute", Duration.ofMinutes(1)));

    private Ages() {}

    /** Gives {@code 2 days ago}, in the largest unit that fits. */
    static String of(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        return UNITS.stream()
                .filter(unit -> age.compareTo(unit.length()) >= 0)
                .findFirst()
                .map(unit -> unit.of(age))
                .orElse("just now");
    }

    private record Unit(String word, Duration length) {

        String of(Duration age) {
            long count = age.dividedBy(length);
            return count + " " + word + (count == 1 ? "" : "s") + " ago";
        }
    }
}
