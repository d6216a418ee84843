package dev.rigsmith.application;

import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.BuildLocks;
import dev.rigsmith.ports.BuildRecords;
import dev.rigsmith.ports.CheckRunner;
import dev.rigsmith.ports.Containers;
import dev.rigsmith.ports.ImageBuilder;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.ImageTree;
import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.ports.McpLabels;
import dev.rigsmith.ports.Progress;
import dev.rigsmith.ports.ProjectSource;
import dev.rigsmith.ports.RigRegistry;
import dev.rigsmith.ports.SettingsSource;
import dev.rigsmith.ports.TemplateSource;
import dev.rigsmith.ports.Workers;
import java.time.Clock;
import java.util.List;

/**
 * Everything that the use cases need from outside.
 *
 * @param host the platform of this machine
 * @param leftovers one for each adapter that makes something which can be left behind
 */
public record Ports(
        ImageStore images,
        ImageBuilder builder,
        CheckRunner checks,
        McpLabels labels,
        BuildContexts contexts,
        BuildRecords records,
        BuildLocks locks,
        TemplateSource templates,
        ProjectSource projects,
        RigRegistry registry,
        SettingsSource settings,
        Progress progress,
        Platform host,
        Clock clock,
        Workers workers,
        Containers containers,
        ImageTree tree,
        List<Leftovers> leftovers) {}
