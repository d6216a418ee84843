package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.project.BuildOrder;
import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.project.ProjectBuilds;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.text.CloseNames;
import dev.rigsmith.ports.ProjectSource;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads what rigs of a project declare, together with the rigs that they are built on. */
final class ProjectDrafts {

    private final ProjectSource projects;
    private final Platform host;
    private final Clock clock;

    ProjectDrafts(ProjectSource projects, Platform host, Clock clock) {
        this.projects = projects;
        this.host = host;
        this.clock = clock;
    }

    /** Gives these rigs and those that they are built on, as far as they are built, each after its bases. */
    List<Draft> of(LockedProject project, Collection<ShortName> wanted, UnaryOperator<BuildSpec> edit) {
        Map<ShortName, Draft> drafts = new TreeMap<>();
        UnaryOperator<BuildSpec> pinned = spec -> {
            BuildSpec edited = edit.apply(spec);
            return edited.pinnedTo(project.pins(edited.platform()));
        };
        wanted.forEach(name -> read(name, project.file(), pinned, drafts));
        Map<ShortName, Set<ShortName>> bases = bases(drafts.values());
        drafts.replaceAll((name, draft) -> Draft.of(draft, () -> BuildOrder.of(List.of(name), bases)));
        return BuildOrder.of(drafts.keySet(), bases(drafts.values())).stream()
                .flatMap(name -> Stream.ofNullable(drafts.get(name)))
                .toList();
    }

    /** What each rig is built on directly; nothing for those that are broken. */
    static Map<ShortName, Set<ShortName>> bases(Collection<Draft> drafts) {
        Map<ShortName, Set<ShortName>> bases = new LinkedHashMap<>();
        drafts.forEach(draft -> bases.put(draft.rig().name(), bases(draft)));
        return bases;
    }

    private static Set<ShortName> bases(Draft draft) {
        Set<ShortName> names = new LinkedHashSet<>();
        if (draft instanceof Draft.Sound sound) {
            sound.spec().rigBases().values().forEach(name -> names.add(new ShortName(name)));
        }
        return names;
    }

    private void read(ShortName name, ProjectFile file, UnaryOperator<BuildSpec> edit, Map<ShortName, Draft> drafts) {
        if (!drafts.containsKey(name) && file.rigs().get(name) instanceof DeclaredRig.Built built) {
            Draft draft = draft(RigId.project(name, file.path()), file, built, edit);
            drafts.put(name, draft);
            bases(draft).forEach(base -> read(base, file, edit, drafts));
        }
    }

    private Draft draft(RigId rig, ProjectFile file, DeclaredRig.Built built, UnaryOperator<BuildSpec> edit) {
        return Draft.of(rig, built.build().shown(), () -> {
            BuildSpec spec = edit.apply(ProjectBuilds.of(rig, built, projects.containerfile(built.build()), host))
                    .refreshedOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            spec.rigBases().values().forEach(name -> requireDeclared(name, spec, file));
            return spec;
        });
    }

    /** Such a name is never looked for in a registry, where anybody could have taken it. */
    private static void requireDeclared(String name, BuildSpec spec, ProjectFile file) {
        List<String> known = file.rigs().keySet().stream().map(ShortName::value).toList();
        if (!known.contains(name)) {
            List<String> close = CloseNames.to(name, known);
            throw new RefusedException(
                    ErrorId.UNKNOWN_RIG,
                    "`" + spec.rig().name() + "` is built on the rig `" + name + "`, which is not in " + file.shown(),
                    close.isEmpty()
                            ? "declare it there, or correct " + spec.containerfileName()
                            : "did you mean `rig:" + close.get(0) + "` in " + spec.containerfileName() + "?");
        }
    }
}
