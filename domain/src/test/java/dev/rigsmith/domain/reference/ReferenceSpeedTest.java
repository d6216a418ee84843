package dev.rigsmith.domain.reference;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile lengths end in a refusal, soon, and without using up the stack. */
class ReferenceSpeedTest {

    private static final int LENGTH = 100_000;

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "A", "a.", "a-", "a__", "_", "-", "a/", "/", ":", "a:", "[", ":[", "@", "a@", "0", "é", "\n"
            })
    void long_runs_are_refused_at_once(String unit) {
        String run = unit.repeat(LENGTH / unit.length());
        for (String before : new String[] {"", "x/", "x.y/", "x:", "x@", "x@y:", "[", "x.y:5/"}) {
            refusesSoon(before + run + "!");
            refusesSoon(before + run + "/!");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a+", "a-", "a._"})
    void long_algorithms_are_refused_at_once(String unit) {
        refusesSoon("x@" + unit.repeat(LENGTH) + ":" + "0".repeat(64));
        refusesSoon("x@" + unit.repeat(LENGTH) + "a:" + "0".repeat(31));
    }

    private static void refusesSoon(String text) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> Assertions.assertThat(ImageReference.tryParse(text)).isEmpty());
    }
}
