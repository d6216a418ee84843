package dev.rigsmith.domain.project;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.image.Platform;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The {@code build} part of a rig.
 *
 * @param context the context's absolute path
 * @param containerfile the Containerfile's absolute path
 * @param shown the Containerfile as the user knows it
 * @param args values of {@code ${VAR}} are filled in
 * @param refresh how often layers are fetched again, or a text of the user's
 */
public record BuildDeclaration(
        String context,
        String containerfile,
        String shown,
        Optional<String> target,
        Optional<Platform> platform,
        SortedMap<String, BuildArg> args,
        List<BuildSecret> secrets,
        Optional<String> refresh,
        SortedMap<String, String> labels) {

    public BuildDeclaration {
        args = Collections.unmodifiableSortedMap(new TreeMap<>(args));
        secrets = List.copyOf(secrets);
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    /** A build of which nothing is said but where its files are. */
    public static BuildDeclaration of(String context, String containerfile, String shown) {
        return new BuildDeclaration(
                context,
                containerfile,
                shown,
                Optional.empty(),
                Optional.empty(),
                Collections.emptySortedMap(),
                List.of(),
                Optional.empty(),
                Collections.emptySortedMap());
    }
}
