package dev.rigsmith.domain.build;

import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigLabels;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The labels of built images. */
public final class BuildLabels {

    private BuildLabels() {}

    /** The labels that are inputs of a build that starts from no other rig. */
    public static SortedMap<String, String> declared(BuildSpec spec) {
        return declared(spec, spec.base());
    }

    /**
     * The labels that are inputs of the build: the user's own, and those that say which rig it is.
     *
     * @param base the image that it starts from, by the name that anybody else knows it by
     */
    public static SortedMap<String, String> declared(BuildSpec spec, Optional<ImageReference> base) {
        SortedMap<String, String> labels = new TreeMap<>(spec.labels());
        labels.put(RigLabels.KIND, spec.rig().kind().word());
        labels.put(RigLabels.NAME, spec.rig().name().value());
        base.ifPresent(name -> labels.put(RigLabels.BASE_NAME, name.toString()));
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
