package dev.rigsmith.domain.build;

import dev.rigsmith.domain.image.Platform;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one run of a build has otherwise than declared. It counts towards the key just as if it were declared.
 *
 * @param args values in place of declared ones of the same name, and more
 * @param secrets in place of declared ones of the same id, and more
 */
public record BuildOverrides(
        SortedMap<String, BuildArg> args,
        Optional<String> target,
        Optional<Platform> platform,
        List<BuildSecret> secrets,
        Optional<String> refresh) {

    public BuildOverrides {
        args = Collections.unmodifiableSortedMap(new TreeMap<>(args));
        secrets = List.copyOf(secrets);
    }

    /** Everything as declared. */
    public static BuildOverrides none() {
        return new BuildOverrides(
                Collections.emptySortedMap(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** What is to be built then. */
    public BuildSpec on(BuildSpec declared) {
        SortedMap<String, BuildArg> allArgs = new TreeMap<>(declared.args());
        allArgs.putAll(args);
        return new BuildSpec(
                        declared.rig(),
                        declared.containerfileName(),
                        declared.containerfile(),
                        declared.facts(),
                        declared.context(),
                        target.or(declared::target),
                        platform.orElse(declared.platform()),
                        declared.builder(),
                        allArgs,
                        declared.labels(),
                        secrets(declared),
                        refresh.or(declared::refresh),
                        declared.checks())
                .pinnedTo(declared.pins());
    }

    private List<BuildSecret> secrets(BuildSpec declared) {
        Map<String, BuildSecret> byId = new LinkedHashMap<>();
        declared.secrets().forEach(secret -> byId.put(secret.id(), secret));
        secrets.forEach(secret -> byId.put(secret.id(), secret));
        return List.copyOf(byId.values());
    }
}
