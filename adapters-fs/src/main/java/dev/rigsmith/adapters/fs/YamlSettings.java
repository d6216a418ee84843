package dev.rigsmith.adapters.fs;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.WholeFile;
import dev.rigsmith.adapters.fs.yaml.YamlMapping;
import dev.rigsmith.adapters.fs.yaml.YamlReader;
import dev.rigsmith.adapters.fs.yaml.YamlValue;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.settings.Settings;
import dev.rigsmith.ports.SettingsSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Settings in a YAML file:
 *
 * <pre>
 * prefabs:
 *   tools: registry.example.com/team/tools:2
 * templates:
 *   args:
 *     BASE_IMAGE: docker.io/library/debian:trixie-slim
 * </pre>
 */
public final class YamlSettings implements SettingsSource {

    private final Path file;

    /** @param file need not exist */
    public YamlSettings(Path file) {
        this.file = file;
    }

    @Override
    public Settings settings() {
        return WholeFile.read(file)
                .map(bytes ->
                        YamlReader.read(PathBytes.text(file), ErrorId.INVALID_SETTINGS, bytes, YamlSettings::form))
                .orElse(Settings.none());
    }

    private static Settings form(YamlValue top) {
        YamlMapping settings = top.mapping().only("prefabs", "templates");
        return new Settings(
                settings.get("prefabs")
                        .map(prefabs -> all(prefabs, value -> value.as(ImageReference::parse)))
                        .orElse(Map.of()),
                settings.get("templates")
                        .flatMap(templates -> templates.mapping().only("args").get("args"))
                        .map(args -> all(args, YamlValue::text))
                        .orElse(Map.of()));
    }

    private static <T> Map<String, T> all(YamlValue mapping, Function<YamlValue, Optional<T>> meaning) {
        Map<String, T> all = new LinkedHashMap<>();
        mapping.mapping()
                .values()
                .forEach((name, value) -> meaning.apply(value).ifPresent(meant -> all.put(name, meant)));
        return all;
    }
}
