package dev.rigsmith.domain.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshTest {

    @ParameterizedTest
    @CsvSource({
        "daily, 2026-11-21, 2026-11-21",
        "weekly, 2026-11-21, 2026-W47",
        "weekly, 2026-11-22, 2026-W47",
        "weekly, 2026-11-23, 2026-W48",
        "weekly, 2027-01-03, 2026-W53",
        "weekly, 2024-12-30, 2025-W01",
        "monthly, 2026-11-30, 2026-11",
        "monthly, 2026-12-01, 2026-12",
        "Daily, 2026-11-21, Daily",
        "7, 2026-11-21, 7",
    })
    void a_word_of_the_calendar_becomes_its_day_week_or_month(String refresh, LocalDate day, String token) {
        assertThat(Refresh.token(refresh, day)).isEqualTo(token);
    }

    @Property(tries = 200)
    void a_week_is_seven_days_from_a_monday(@ForAll @LongRange(min = 7_000, max = 48_000) long sinceEpoch) {
        LocalDate day = LocalDate.ofEpochDay(sinceEpoch);
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        String token = Refresh.token("weekly", day);
        assertThat(Refresh.token("weekly", monday)).isEqualTo(token);
        assertThat(Refresh.token("weekly", monday.plusDays(6))).isEqualTo(token);
        assertThat(Refresh.token("weekly", monday.plus(1, ChronoUnit.WEEKS))).isNotEqualTo(token);
    }
}
