package dev.rigsmith.ports;

import dev.rigsmith.domain.settings.Settings;

/** Settings in memory. */
public final class InMemorySettings implements SettingsSource {

    private Settings settings = Settings.none();

    /** Replaces the settings. */
    public void set(Settings newSettings) {
        settings = newSettings;
    }

    @Override
    public Settings settings() {
        return settings;
    }
}
