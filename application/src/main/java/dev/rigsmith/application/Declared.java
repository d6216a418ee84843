package dev.rigsmith.application;

import dev.rigsmith.domain.image.Pins;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What the user's files declare, before anything is compared with the store.
 *
 * @param pins the images that stand for names on this machine, for rigs that are published images
 */
record Declared(
        Settings settings,
        Optional<ProjectFile> project,
        Pins pins,
        SortedMap<String, RegisteredRig> registered,
        List<Draft> drafts) {}
