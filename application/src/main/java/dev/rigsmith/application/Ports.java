package dev.rigsmith.application;

import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.BuildLocks;
import dev.rigsmith.ports.BuildRecords;
import dev.rigsmith.ports.BundleDrafts;
import dev.rigsmith.ports.Bundles;
import dev.rigsmith.ports.CheckRunner;
import dev.rigsmith.ports.Containers;
import dev.rigsmith.ports.Downloads;
import dev.rigsmith.ports.ForeignKeys;
import dev.rigsmith.ports.HandSessions;
import dev.rigsmith.ports.ImageArchives;
import dev.rigsmith.ports.ImageBuilder;
import dev.rigsmith.ports.ImageContents;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.ImageTransfers;
import dev.rigsmith.ports.ImageTree;
import dev.rigsmith.ports.LayerListings;
import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.ports.LocalSources;
import dev.rigsmith.ports.McpLabels;
import dev.rigsmith.ports.Progress;
import dev.rigsmith.ports.ProjectLocks;
import dev.rigsmith.ports.ProjectSource;
import dev.rigsmith.ports.ProjectStarter;
import dev.rigsmith.ports.QueryMemory;
import dev.rigsmith.ports.Registries;
import dev.rigsmith.ports.RegistryMemory;
import dev.rigsmith.ports.RigRegistry;
import dev.rigsmith.ports.SettingsSource;
import dev.rigsmith.ports.SigningKeys;
import dev.rigsmith.ports.StoryTexts;
import dev.rigsmith.ports.TemplateSource;
import dev.rigsmith.ports.UserTemplates;
import dev.rigsmith.ports.VerifyKeys;
import dev.rigsmith.ports.Workers;
import java.time.Clock;
import java.util.List;

/**
 * Everything that the use cases need from outside.
 *
 * @param received bundles of others
 * @param host the platform of this machine
 * @param leftovers one for each adapter that makes something which can be left behind
 */
public record Ports(
        ImageStore images,
        QueryMemory queryMemory,
        ImageTransfers transfers,
        ImageBuilder builder,
        CheckRunner checks,
        HandSessions sessions,
        McpLabels labels,
        Containers containers,
        ImageTree tree,
        ImageContents contents,
        LayerListings layers,
        List<Leftovers> leftovers,
        BuildContexts contexts,
        BuildRecords records,
        BuildLocks locks,
        TemplateSource templates,
        UserTemplates ownTemplates,
        LocalSources sources,
        Downloads downloads,
        ImageArchives archives,
        Bundles received,
        VerifyKeys verifyKeys,
        ProjectSource projects,
        ProjectLocks projectLocks,
        RigRegistry registry,
        SettingsSource settings,
        ForeignKeys foreignKeys,
        ProjectStarter starter,
        Registries registries,
        RegistryMemory registryMemory,
        StoryTexts stories,
        BundleDrafts bundles,
        SigningKeys keys,
        Progress progress,
        Platform host,
        Clock clock,
        Workers workers) {}
