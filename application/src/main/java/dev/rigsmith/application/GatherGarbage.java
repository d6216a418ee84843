package dev.rigsmith.application;

import dev.rigsmith.domain.garbage.GarbageFacts;
import dev.rigsmith.domain.garbage.Remembered;
import dev.rigsmith.domain.garbage.StoredImage;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.Repository;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.BuildLocks;
import dev.rigsmith.ports.BuildRecords;
import dev.rigsmith.ports.Containers;
import dev.rigsmith.ports.ImageTree;
import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.ports.TemplateSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what decides what can go. */
final class GatherGarbage {

    private final GatherFacts gather;
    private final TemplateSource templates;
    private final ImageTree tree;
    private final Containers containers;
    private final List<Leftovers> leftovers;
    private final BuildRecords records;
    private final BuildLocks locks;

    GatherGarbage(
            GatherFacts gather,
            TemplateSource templates,
            ImageTree tree,
            Containers containers,
            List<Leftovers> leftovers,
            BuildRecords records,
            BuildLocks locks) {
        this.gather = gather;
        this.templates = templates;
        this.tree = tree;
        this.containers = containers;
        this.leftovers = List.copyOf(leftovers);
        this.records = records;
        this.locks = locks;
    }

    /**
     * What files declare, which takes longest to find out.
     *
     * @param current the keys that rigs would be built from now
     */
    record Declarations(Optional<ProjectFile> project, Set<ShortName> templates, Set<BuildKey> current) {

        /** Where builds are shared. What is pulled from there has the name of its rig, unless the pull was killed. */
        Optional<Repository> cache() {
            return project.flatMap(ProjectFile::cacheRegistry)
                    .flatMap(ImageReference::tryParse)
                    .map(ImageReference::canonical)
                    .map(ImageReference::repository);
        }

        boolean isGone(Remembered memory) {
            RigId rig = memory.rig();
            return memory.gone()
                    || rig.kind() == RigKind.TEMPLATE && !templates.contains(rig.name())
                    || project.filter(file ->
                                    rig.project().filter(file.path()::equals).isPresent())
                            .filter(file -> !(file.rigs().get(rig.name()) instanceof DeclaredRig.Built))
                            .isPresent();
        }
    }

    /**
     * Reads what is declared.
     *
     * @throws dev.rigsmith.domain.error.EngineException when there is no engine to ask
     */
    Declarations declarations() {
        Snapshot snapshot = gather.aboutAll();
        snapshot.images();
        Set<BuildKey> current = snapshot.candidates().values().stream()
                .filter(Candidate.Complete.class::isInstance)
                .map(candidate -> ((Candidate.Complete) candidate).key())
                .collect(Collectors.toSet());
        return new Declarations(snapshot.project(), new HashSet<>(templates.names()), current);
    }

    /** Looks at everything else. Which builds run is asked first: what comes after that is not taken for theirs. */
    GarbageFacts facts(Declarations declared) {
        Set<BuildKey> building = new HashSet<>(locks.held());
        List<StoredImage> images = declared.cache()
                .map(cache -> tree.all().stream()
                        .map(image -> image.notNamedIn(cache))
                        .toList())
                .orElseGet(tree::all);
        building.addAll(elsewhere(images));
        return new GarbageFacts(
                images,
                containers.all(),
                leftovers.stream().flatMap(some -> some.abandoned().stream()).toList(),
                records.all().stream()
                        .map(memory -> new Remembered(memory.rig(), memory.image(), declared.isGone(memory)))
                        .toList(),
                declared.current(),
                building);
    }

    /** The keys of what has the temporary name of a build on another machine: whether that still runs is not known here. */
    private Set<BuildKey> elsewhere(List<StoredImage> images) {
        String here = locks.scope();
        return images.stream()
                .map(StoredImage::image)
                .filter(image -> image.names().stream()
                        .flatMap(name -> OwnedImages.scopeOfBuild(name).stream())
                        .anyMatch(scope -> !scope.equals(here)))
                .flatMap(image -> image.key().stream())
                .collect(Collectors.toSet());
    }
}
