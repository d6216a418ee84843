package dev.rigsmith.adapters.fs;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.WholeFile;
import dev.rigsmith.adapters.fs.yaml.YamlMapping;
import dev.rigsmith.adapters.fs.yaml.YamlReader;
import dev.rigsmith.adapters.fs.yaml.YamlValue;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.text.CloseNames;
import dev.rigsmith.ports.RigRegistry;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Registered rigs in a YAML file:
 *
 * <pre>
 * version: 1
 * rigs:
 *   corp/base:1.0:
 *     kind: prefab
 *     source: registry.example.com/corp/base:1.0
 * </pre>
 *
 * <p>Keys that this version does not know are left alone, so that a newer one may add some.
 */
public final class YamlRigRegistry implements RigRegistry {

    private static final int VERSION = 1;
    private static final List<String> KINDS =
            Arrays.stream(RigKind.values()).map(RigKind::word).toList();
    private static final String ONE_KIND = "use one of " + String.join(", ", KINDS);

    private final Path file;

    /** @param file need not exist */
    public YamlRigRegistry(Path file) {
        this.file = file;
    }

    @Override
    public SortedMap<String, RegisteredRig> rigs() {
        return WholeFile.read(file)
                .map(bytes -> YamlReader.read(
                        PathBytes.text(file), ErrorId.INVALID_REGISTRY_FILE, bytes, YamlRigRegistry::form))
                .orElse(Collections.emptySortedMap());
    }

    private static SortedMap<String, RegisteredRig> form(YamlValue top) {
        YamlMapping registry = top.mapping();
        return registry.get("version").filter(YamlRigRegistry::isOther).isPresent()
                ? Collections.emptySortedMap()
                : registry.get("rigs").map(YamlRigRegistry::rigs).orElse(Collections.emptySortedMap());
    }

    private static boolean isOther(YamlValue value) {
        Optional<Integer> version = value.number();
        version.filter(number -> number != VERSION)
                .ifPresent(number -> value.problem(
                        "version " + number + " of this file is not known to this Rigsmith, which knows " + VERSION,
                        "use the Rigsmith that wrote it, or a later one"));
        return version.filter(number -> number == VERSION).isEmpty();
    }

    private static SortedMap<String, RegisteredRig> rigs(YamlValue value) {
        SortedMap<String, RegisteredRig> rigs = new TreeMap<>();
        YamlMapping rows = value.mapping();
        rows.values().forEach((name, row) -> rig(name, row, rows).ifPresent(rig -> rigs.put(name, rig)));
        return rigs;
    }

    private static Optional<RegisteredRig> rig(String name, YamlValue value, YamlMapping rows) {
        YamlMapping row = value.mapping();
        Optional<ImageReference> image = row.get("image").flatMap(text -> text.as(ImageReference::parse));
        Optional<String> source = row.get("source").flatMap(YamlValue::text);
        Optional<String> description = row.get("description").flatMap(YamlValue::text);
        if (row.get("kind").isEmpty() && (value.isMapping() || value.isNothing())) {
            rows.problem(name, "rig `" + name + "` has no `kind`", ONE_KIND);
        }
        return row.get("kind")
                .flatMap(YamlRigRegistry::kind)
                .flatMap(kind -> rows.as(name, key -> new RegisteredRig(key, kind, image, source, description)));
    }

    private static Optional<RigKind> kind(YamlValue value) {
        return value.text().flatMap(word -> {
            int index = KINDS.indexOf(word);
            if (index < 0) {
                value.problem("`" + word + "` is not a kind of rig", hint(word));
            }
            return index < 0 ? Optional.empty() : Optional.of(RigKind.values()[index]);
        });
    }

    private static String hint(String word) {
        return CloseNames.to(word, KINDS).stream()
                .findFirst()
                .map(kind -> "did you mean `" + kind + "`?")
                .orElse(ONE_KIND);
    }
}
