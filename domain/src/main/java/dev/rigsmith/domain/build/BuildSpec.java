package dev.rigsmith.domain.build;

import dev.rigsmith.domain.containerfile.Containerfile;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.rig.RigId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to be built, as it was declared.
 *
 * @param containerfileName the Containerfile as the user knows it
 * @param containerfile its bytes: the builder gets exactly these
 * @param facts what the Containerfile says
 * @param context where the builder's files are
 * @param args the values of build arguments, by name
 * @param labels the labels that the user asked for
 * @param refresh a text that changes when layers should be fetched again
 * @param checks commands that must succeed in the new image, in order
 */
public record BuildSpec(
        RigId rig,
        String containerfileName,
        Octets containerfile,
        Containerfile facts,
        ContextSource context,
        Optional<String> target,
        Platform platform,
        SortedMap<String, BuildArg> args,
        SortedMap<String, String> labels,
        List<BuildSecret> secrets,
        Optional<String> refresh,
        List<String> checks) {

    public BuildSpec {
        args = Collections.unmodifiableSortedMap(new TreeMap<>(args));
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        secrets = List.copyOf(secrets);
        checks = List.copyOf(checks);
    }
}
