package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.adapters.fs.yaml.YamlMapping;
import dev.rigsmith.adapters.fs.yaml.YamlValue;
import dev.rigsmith.domain.rig.RigLabels;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The {@code labels} of a build. Those that Rigsmith writes itself are not for users. */
final class LabelsForm {

    private static final String OWN_PREFIX = "dev.rigsmith.";
    private static final String MCP = "org.outrig.mcp";
    private static final String MCP_SCHEMA = "org.outrig.schema";
    private static final Set<String> OWN = Set.of(RigLabels.BASE_NAME, RigLabels.BASE_DIGEST, MCP, MCP_SCHEMA);

    private LabelsForm() {}

    static SortedMap<String, String> read(Optional<YamlValue> value) {
        value.filter(YamlValue::isMapping).map(YamlValue::mapping).ifPresent(LabelsForm::refuseOwn);
        return Names.LABEL.texts(value);
    }

    private static void refuseOwn(YamlMapping labels) {
        labels.values().keySet().stream()
                .filter(name -> name.startsWith(OWN_PREFIX) || OWN.contains(name))
                .forEach(name -> labels.problem(
                        name,
                        "the label `" + name + "` is written by Rigsmith",
                        name.startsWith("org.outrig.") ? "declare servers under `mcp`" : "use another name"));
    }
}
