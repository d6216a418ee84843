package dev.rigsmith.ports;

import dev.rigsmith.domain.settings.Settings;

class InMemorySettingsTest extends SettingsSourceContract {

    @Override
    protected SettingsSource holding(Settings settings) {
        InMemorySettings source = new InMemorySettings();
        source.set(settings);
        return source;
    }

    @Override
    protected SettingsSource untouched() {
        return new InMemorySettings();
    }
}
