package dev.rigsmith.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurroundingsTest {

    @Test
    void home_is_where_the_user_says() {
        assertThat(Surroundings.home(Map.of("HOME", "/h"), "/root")).hasToString("/h");
        assertThat(Surroundings.home(Map.of(), "/root")).hasToString("/root");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h", "./h"})
    void a_home_that_is_no_absolute_path_counts_as_unset(String home) {
        assertThat(Surroundings.home(Map.of("HOME", home), "/root")).hasToString("/root");
    }
}
