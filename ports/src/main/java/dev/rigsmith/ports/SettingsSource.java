package dev.rigsmith.ports;

import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.settings.Settings;

/** The user's settings. */
public interface SettingsSource {

    /**
     * Gives the settings; {@link Settings#none()} when nothing is set.
     *
     * @throws InvalidFileException when a setting is wrong or unknown, with line and column
     */
    Settings settings();
}
