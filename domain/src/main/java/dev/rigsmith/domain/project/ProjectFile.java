package dev.rigsmith.domain.project;

import dev.rigsmith.domain.rig.ShortName;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a {@code rigsmith.yaml} declares.
 *
 * @param path its absolute path
 * @param shown its path as the user knows it
 * @param standard the rig that is meant when none is named
 * @param rigs the rigs, by name
 * @param cacheRegistry the repository in which builds are shared
 */
public record ProjectFile(
        String path,
        String shown,
        Optional<ShortName> standard,
        SortedMap<ShortName, DeclaredRig> rigs,
        Optional<String> cacheRegistry) {

    public ProjectFile {
        rigs = Collections.unmodifiableSortedMap(new TreeMap<>(rigs));
    }
}
