package dev.rigsmith.adapters.fs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.FileAccessException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XdgPlacesTest {

    private static final Path HOME = Path.of("/home/user");

    @Test
    void defaults_are_below_home() {
        assertThat(XdgPlaces.of(Map.of(), HOME))
                .isEqualTo(new XdgPlaces(
                        HOME.resolve(".config/rigsmith"),
                        HOME.resolve(".local/share/rigsmith"),
                        HOME.resolve(".cache/rigsmith"),
                        HOME.resolve(".local/state/rigsmith")));
    }

    @Test
    void variables_move_them() {
        Map<String, String> environment = Map.of(
                "XDG_CONFIG_HOME", "/a", "XDG_DATA_HOME", "/b/é", "XDG_CACHE_HOME", "/c/", "XDG_STATE_HOME", "/d");

        assertThat(XdgPlaces.of(environment, HOME))
                .isEqualTo(new XdgPlaces(
                        Path.of("/a/rigsmith"),
                        Path.of("/b/é/rigsmith"),
                        Path.of("/c/rigsmith"),
                        Path.of("/d/rigsmith")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative", "./here", "~/there"})
    void values_that_are_not_absolute_count_as_unset(String value) {
        assertThat(XdgPlaces.of(Map.of("XDG_DATA_HOME", value), HOME)).isEqualTo(XdgPlaces.of(Map.of(), HOME));
    }

    @Test
    void an_unknown_home_is_an_error_where_it_is_needed() {
        assertThatThrownBy(() -> XdgPlaces.of(Map.of("XDG_CONFIG_HOME", "/c"), Path.of("?")))
                .isInstanceOf(FileAccessException.class)
                .hasMessage("cannot tell where the home directory is: HOME is not set")
                .extracting("remedy")
                .isEqualTo("set HOME, or XDG_DATA_HOME, to an absolute path");
        Map<String, String> all =
                Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "/d", "XDG_CACHE_HOME", "/e", "XDG_STATE_HOME", "/s");
        assertThat(XdgPlaces.of(all, Path.of("?")).registry()).hasToString("/d/rigsmith/rigs.yaml");
    }
}
