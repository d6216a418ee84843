package dev.rigsmith.adapters.fs;

import dev.rigsmith.adapters.fs.yaml.YamlMapping;
import dev.rigsmith.adapters.fs.yaml.YamlValue;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.text.CloseNames;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the file of registered rigs holds. */
final class RegistryForm {

    /** The key that the rigs are under. */
    static final String RIGS = "rigs";

    private static final int VERSION = 1;
    private static final List<String> KINDS =
            Arrays.stream(RigKind.values()).map(RigKind::word).toList();
    private static final String ONE_KIND = "use one of " + String.join(", ", KINDS);

    private RegistryForm() {}

    /** The fields of a rig, those that are set. */
    static Map<String, String> fields(RegisteredRig rig) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", rig.kind().word());
        rig.image().ifPresent(image -> fields.put("image", image.toString()));
        rig.source().ifPresent(source -> fields.put("source", source));
        rig.description().ifPresent(description -> fields.put("description", description));
        return fields;
    }

    /** The rigs of a file, by name. */
    static SortedMap<String, RegisteredRig> read(YamlValue top) {
        YamlMapping registry = top.mapping();
        return registry.get("version").filter(RegistryForm::isOther).isPresent()
                ? Collections.emptySortedMap()
                : registry.get(RIGS).map(RegistryForm::rigs).orElse(Collections.emptySortedMap());
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
                .flatMap(RegistryForm::kind)
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
