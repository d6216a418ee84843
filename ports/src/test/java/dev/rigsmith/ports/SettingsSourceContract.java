package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every source of settings promises. */
public abstract class SettingsSourceContract {

    /** A source of these settings. */
    protected abstract SettingsSource holding(Settings settings);

    /** A source in which nothing was ever set. */
    protected abstract SettingsSource untouched();

    @Test
    void nothing_set_means_no_settings() {
        assertThat(untouched().settings()).isEqualTo(Settings.none());
        assertThat(holding(Settings.none()).settings()).isEqualTo(Settings.none());
    }

    @Test
    void settings_come_back_whole() {
        Settings settings = new Settings(
                Map.of(
                        "tools", ImageReference.parse("registry.example.com:5000/team/tools:2"),
                        "other", ImageReference.parse("docker.io/library/debian@sha256:" + "ab".repeat(32))),
                Map.of("BASE_IMAGE", "debian:trixie", "EMPTY", "", "ODD", "a: b # \"c\"\n", "NUMBER", "1.10"));

        assertThat(holding(settings).settings()).isEqualTo(settings);
    }
}
