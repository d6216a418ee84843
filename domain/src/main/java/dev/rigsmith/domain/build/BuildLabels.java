package dev.rigsmith.domain.build;

import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.rig.RigLabels;
import java.util.SortedMap;
import java.util.TreeMap;

/** The labels of built images. */
public final class BuildLabels {

    private BuildLabels() {}

    /** The labels that are inputs of the build: the user's own, and those that say which rig it is. */
    public static SortedMap<String, String> declared(BuildSpec spec) {
        SortedMap<String, String> labels = new TreeMap<>(spec.labels());
        labels.put(RigLabels.KIND, spec.rig().kind().word());
        labels.put(RigLabels.NAME, spec.rig().name().value());
        spec.base().ifPresent(base -> labels.put(RigLabels.BASE_NAME, base.toString()));
        return labels;
    }

    /** All labels of the image: the declared ones and the key that they are part of. */
    public static SortedMap<String, String> complete(BuildInputs inputs, BuildKey key) {
        SortedMap<String, String> labels = new TreeMap<>(inputs.labels());
        labels.put(RigLabels.KEY, key.hex());
        labels.put(RigLabels.KEY_SCHEME, Integer.toString(BuildKey.SCHEME));
        return labels;
    }
}
