package dev.rigsmith.domain.resolve;

import java.util.Map;
import java.util.TreeMap;

/**
 * The project file that was found.
 *
 * @param file the file as the user knows it
 * @param rigs its rigs, by name
 */
public record ProjectFacts(String file, Map<String, ProjectRig> rigs) {

    public ProjectFacts {
        rigs = java.util.Collections.unmodifiableMap(new TreeMap<>(rigs));
    }
}
